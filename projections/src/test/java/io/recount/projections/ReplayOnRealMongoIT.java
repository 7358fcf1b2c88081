package io.recount.projections;

import io.recount.projections.testsupport.RealMongo;
import io.recount.projections.testsupport.TestMongo;

class ReplayOnRealMongoIT extends ReplayContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(RealMongo.uri());
    }
}
