package io.recount.config.mongo;

import io.recount.projections.testsupport.TestMongo;
import io.recount.projections.timeline.TimelineQuestionsContract;

class TimelineQuestionsInThisProcessIT extends TimelineQuestionsContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
