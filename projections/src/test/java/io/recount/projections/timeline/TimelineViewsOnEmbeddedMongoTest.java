package io.recount.projections.timeline;

import io.recount.projections.testsupport.EmbeddedMongo;

class TimelineViewsOnEmbeddedMongoTest extends TimelineViewsContract {
    @Override
    protected String uri() {
        return EmbeddedMongo.uri();
    }
}
