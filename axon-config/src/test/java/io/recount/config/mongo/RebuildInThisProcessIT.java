package io.recount.config.mongo;

import io.recount.config.rebuild.RebuildContract;
import io.recount.projections.testsupport.TestMongo;

class RebuildInThisProcessIT extends RebuildContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
