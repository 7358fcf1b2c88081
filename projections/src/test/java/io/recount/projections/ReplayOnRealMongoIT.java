package io.recount.projections;

import io.recount.projections.testsupport.RealMongo;

class ReplayOnRealMongoIT extends ReplayContract {
    @Override
    protected String uri() {
        return RealMongo.uri();
    }
}
