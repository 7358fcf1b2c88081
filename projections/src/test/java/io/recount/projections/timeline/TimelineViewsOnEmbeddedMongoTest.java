package io.recount.projections.timeline;

import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;

class TimelineViewsOnEmbeddedMongoTest extends TimelineViewsContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(EmbeddedMongo.uri());
    }
}
