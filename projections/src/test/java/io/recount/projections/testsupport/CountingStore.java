package io.recount.projections.testsupport;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Counts what views read and write on its way to their store. */
public final class CountingStore implements DocumentStore {
    private final DocumentStore store;
    private final AtomicInteger documentsRead = new AtomicInteger();
    private final AtomicInteger documentsWritten = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    CountingStore(DocumentStore store) {
        this.store = store;
    }

    /** Documents that came back since the last {@link #restart}. */
    public int documentsRead() {
        return documentsRead.get();
    }

    /** Documents that were replaced or deleted by id since the last {@link #restart}. */
    public int documentsWritten() {
        return documentsWritten.get();
    }

    /** Calls that read something, since the last {@link #restart}. */
    public int reads() {
        return reads.get();
    }

    /** Counts from zero again. */
    public void restart() {
        documentsRead.set(0);
        documentsWritten.set(0);
        reads.set(0);
    }

    @Override
    public DocumentSearch search(String collection) {
        return store.search(collection);
    }

    @Override
    public KeyedDocuments collection(String name) {
        var documents = store.collection(name);
        return new KeyedDocuments() {
            @Override
            public List<BsonDocument> find(Collection<String> ids) {
                return ids.isEmpty() ? documents.find(ids) : read(documents.find(ids));
            }

            @Override
            public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
                return read(documents.page(equal, after, limit));
            }

            @Override
            public List<BsonDocument> startingWith(String prefix) {
                return read(documents.startingWith(prefix));
            }

            @Override
            public void replace(Collection<BsonDocument> replacements) {
                documentsWritten.addAndGet(replacements.size());
                documents.replace(replacements);
            }

            @Override
            public void delete(Collection<String> ids) {
                documentsWritten.addAndGet(ids.size());
                documents.delete(ids);
            }

            @Override
            public void deleteWhere(BsonDocument equal) {
                documents.deleteWhere(equal);
            }

            @Override
            public void drop() {
                documents.drop();
            }
        };
    }

    private List<BsonDocument> read(List<BsonDocument> documents) {
        reads.incrementAndGet();
        documentsRead.addAndGet(documents.size());
        return documents;
    }
}
