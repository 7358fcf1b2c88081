package io.recount.config.rebuild;

import io.recount.config.mongo.WriteGate;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps writes of a view that nobody reads yet in memory, so that a document that changes again and again is stored once. What
 * reaches the store is only whole once all of it did: see {@code beforeWriting}. For one thread.
 */
final class BufferedStore implements DocumentStore {
    private final DocumentStore store;
    private final WriteGate gate;
    private final Runnable beforeWriting;
    private final Map<String, BufferedDocuments> collections = new LinkedHashMap<>();
    private boolean isWriting;

    /**
     * @param beforeWriting is run, inside the gate, before the first write since the last {@link #settled}
     */
    BufferedStore(DocumentStore store, WriteGate gate, Runnable beforeWriting) {
        this.store = store;
        this.gate = gate;
        this.beforeWriting = beforeWriting;
    }

    @Override
    public KeyedDocuments collection(String name) {
        return collections.computeIfAbsent(name, it -> new BufferedDocuments(store.collection(it), this));
    }

    @Override
    public DocumentSearch search(String name) {
        return store.search(name);
    }

    /** About how much memory is taken by what is not stored. */
    long bytes() {
        return collections.values().stream().mapToLong(BufferedDocuments::bytes).sum();
    }

    /** Stores everything, with pauses in which others may have what they wrote saved. */
    void flush() {
        collections.values().forEach(BufferedDocuments::flush);
    }

    /** All that was folded is stored, and said to be. */
    void settled() {
        isWriting = false;
    }

    void write(Runnable work) {
        try (var _ = gate.enter()) {
            if (!isWriting) {
                beforeWriting.run();
                isWriting = true;
            }
            work.run();
        }
    }
}
