package io.recount.config.mongo;

import io.recount.projections.directory.DirectorySearchContract;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.testsupport.TestMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class DirectorySearchInThisProcessIT extends DirectorySearchContract {
    private TestMongo mongo;

    @BeforeEach
    void open() {
        mongo = SharedReadModels.database();
    }

    @AfterEach
    void drop() {
        mongo.close();
    }

    @Override
    protected DocumentStore store() {
        return mongo.store();
    }
}
