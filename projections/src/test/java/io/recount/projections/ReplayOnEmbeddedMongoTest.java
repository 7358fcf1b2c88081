package io.recount.projections;

import io.recount.projections.testsupport.EmbeddedMongo;

class ReplayOnEmbeddedMongoTest extends ReplayContract {
    @Override
    protected String uri() {
        return EmbeddedMongo.uri();
    }
}
