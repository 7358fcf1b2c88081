package io.recount.projections.timeline;

import io.recount.projections.testsupport.RealMongo;
import io.recount.projections.testsupport.TestMongo;

class TimelineQuestionsOnRealMongoIT extends TimelineQuestionsContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(RealMongo.uri());
    }
}
