package io.recount.projections.timeline;

import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;

class TimelineQuestionsOnEmbeddedMongoTest extends TimelineQuestionsContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(EmbeddedMongo.uri());
    }
}
