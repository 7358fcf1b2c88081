package io.recount.projections.profile;

import io.recount.projections.testsupport.EmbeddedMongo;

class ProfileViewsOnEmbeddedMongoTest extends ProfileViewsContract {
    @Override
    protected String uri() {
        return EmbeddedMongo.uri();
    }
}
