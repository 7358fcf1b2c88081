package io.recount.config.mongo;

import io.recount.projections.catalogue.CatalogueReplayContract;
import io.recount.projections.testsupport.TestMongo;

class CatalogueReplayInThisProcessIT extends CatalogueReplayContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
