package io.recount.projections.source;

import io.recount.projections.testsupport.RealMongo;
import io.recount.projections.testsupport.TestMongo;

class SourceActivityOnRealMongoIT extends SourceActivityContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(RealMongo.uri());
    }
}
