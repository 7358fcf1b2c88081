package io.recount.projections.profile;

import io.recount.projections.testsupport.RealMongo;

class ProfileViewsOnRealMongoIT extends ProfileViewsContract {
    @Override
    protected String uri() {
        return RealMongo.uri();
    }
}
