package io.recount.projections;

import io.recount.projections.testsupport.RealMongo;

class ReplayOnRealMongoIT extends ReplayContract {
    @Override
    String uri() {
        return RealMongo.uri();
    }
}
