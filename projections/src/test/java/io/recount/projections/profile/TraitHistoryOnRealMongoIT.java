package io.recount.projections.profile;

import io.recount.projections.testsupport.RealMongo;
import io.recount.projections.testsupport.TestMongo;

class TraitHistoryOnRealMongoIT extends TraitHistoryContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(RealMongo.uri());
    }
}
