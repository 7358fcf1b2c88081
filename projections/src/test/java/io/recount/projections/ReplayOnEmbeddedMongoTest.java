package io.recount.projections;

import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;

class ReplayOnEmbeddedMongoTest extends ReplayContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(EmbeddedMongo.uri());
    }
}
