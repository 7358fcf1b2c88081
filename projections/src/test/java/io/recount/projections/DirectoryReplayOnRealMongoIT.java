package io.recount.projections;

import io.recount.projections.testsupport.TestMongo;

class DirectoryReplayOnRealMongoIT extends DirectoryReplayContract {
    @Override
    protected TestMongo open() {
        return TestMongo.onReal();
    }
}
