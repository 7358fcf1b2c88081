package io.recount.config.mongo;

import io.recount.projections.catalogue.CatalogueContract;
import io.recount.projections.testsupport.TestMongo;

class CatalogueInThisProcessIT extends CatalogueContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
