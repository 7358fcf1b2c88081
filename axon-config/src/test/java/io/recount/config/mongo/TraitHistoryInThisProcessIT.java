package io.recount.config.mongo;

import io.recount.projections.profile.TraitHistoryContract;
import io.recount.projections.testsupport.TestMongo;

class TraitHistoryInThisProcessIT extends TraitHistoryContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
