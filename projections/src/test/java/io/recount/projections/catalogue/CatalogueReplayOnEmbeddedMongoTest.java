package io.recount.projections.catalogue;

import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;

class CatalogueReplayOnEmbeddedMongoTest extends CatalogueReplayContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(EmbeddedMongo.uri());
    }
}
