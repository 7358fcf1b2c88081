package io.recount.config.mongo;

import io.recount.projections.ReplayContract;
import io.recount.projections.testsupport.TestMongo;

class ReplayInThisProcessIT extends ReplayContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
