package io.recount.projections;

import io.recount.projections.testsupport.EmbeddedMongo;

class ReplayOnEmbeddedMongoTest extends ReplayContract {
    @Override
    String uri() {
        return EmbeddedMongo.uri();
    }
}
