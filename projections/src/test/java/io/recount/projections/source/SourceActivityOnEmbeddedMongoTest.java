package io.recount.projections.source;

import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;

class SourceActivityOnEmbeddedMongoTest extends SourceActivityContract {
    @Override
    protected TestMongo open() {
        return TestMongo.over(EmbeddedMongo.uri());
    }
}
