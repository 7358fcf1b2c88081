package io.recount.config.mongo;

import io.recount.projections.profile.ProfileViewsContract;
import io.recount.projections.testsupport.TestMongo;

class ProfileViewsInThisProcessIT extends ProfileViewsContract {
    @Override
    protected TestMongo open() {
        return SharedReadModels.database();
    }
}
