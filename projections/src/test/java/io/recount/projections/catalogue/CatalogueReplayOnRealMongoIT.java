package io.recount.projections.catalogue;

import io.recount.projections.testsupport.RealMongo;
import io.recount.projections.testsupport.TestMongo;

class CatalogueReplayOnRealMongoIT extends CatalogueReplayContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(RealMongo.uri());
    }
}
