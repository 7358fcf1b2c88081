package io.recount.config.mongo;

import io.recount.projections.DirectoryReplayContract;
import io.recount.projections.testsupport.TestMongo;

class DirectoryReplayInThisProcessIT extends DirectoryReplayContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
