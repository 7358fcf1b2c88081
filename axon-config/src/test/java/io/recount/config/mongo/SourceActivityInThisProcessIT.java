package io.recount.config.mongo;

import io.recount.projections.source.SourceActivityContract;
import io.recount.projections.testsupport.TestMongo;

class SourceActivityInThisProcessIT extends SourceActivityContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
