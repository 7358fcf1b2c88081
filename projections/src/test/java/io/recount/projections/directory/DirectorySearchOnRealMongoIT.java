package io.recount.projections.directory;

import io.recount.projections.documents.DocumentStore;
import io.recount.projections.testsupport.TestMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class DirectorySearchOnRealMongoIT extends DirectorySearchContract {
    private TestMongo mongo;

    @BeforeEach
    void open() {
        mongo = TestMongo.onReal();
    }

    @AfterEach
    void drop() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @Override
    protected DocumentStore store() {
        return mongo.store();
    }
}
