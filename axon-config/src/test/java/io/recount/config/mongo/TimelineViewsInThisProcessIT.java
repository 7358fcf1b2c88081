package io.recount.config.mongo;

import io.recount.projections.testsupport.TestMongo;
import io.recount.projections.timeline.TimelineViewsContract;

class TimelineViewsInThisProcessIT extends TimelineViewsContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
