package io.recount.projections.timeline;

import io.recount.projections.testsupport.RealMongo;

class TimelineViewsOnRealMongoIT extends TimelineViewsContract {
    @Override
    protected String uri() {
        return RealMongo.uri();
    }
}
