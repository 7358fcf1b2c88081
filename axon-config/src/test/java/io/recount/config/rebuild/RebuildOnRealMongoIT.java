package io.recount.config.rebuild;

import io.recount.projections.testsupport.RealMongo;
import io.recount.projections.testsupport.TestMongo;

class RebuildOnRealMongoIT extends RebuildContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(RealMongo.uri());
    }
}
