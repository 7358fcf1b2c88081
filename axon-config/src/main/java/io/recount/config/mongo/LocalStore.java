package io.recount.config.mongo;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;

/** One database of the embedded server, reached inside this process: the same documents without a wire between. */
final class LocalStore implements DocumentStore {

    private final GuardedBackend backend;
    private final String database;

    LocalStore(GuardedBackend backend, String database) {
        this.backend = backend;
        this.database = database;
    }

    @Override
    public KeyedDocuments collection(String name) {
        return new LocalDocuments(backend, database, name);
    }

    @Override
    public DocumentSearch search(String collection) {
        return new LocalSearch(backend, database, collection);
    }
}
