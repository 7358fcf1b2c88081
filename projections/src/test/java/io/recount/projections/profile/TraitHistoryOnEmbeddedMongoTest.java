package io.recount.projections.profile;

import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;

class TraitHistoryOnEmbeddedMongoTest extends TraitHistoryContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(EmbeddedMongo.uri());
    }
}
