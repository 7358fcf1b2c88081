package io.recount.config.views;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One place of a view, as its projector writes to it: tells failures of the store from all others, and what is touched. */
public final class SlotStore implements DocumentStore {
    private final DocumentStore documents;
    private final Slot slot;
    private final Touched touched = new Touched();
    private final Set<String> collections = ConcurrentHashMap.newKeySet();

    public SlotStore(DocumentStore documents, Slot slot) {
        this.documents = documents;
        this.slot = slot;
    }

    public Slot slot() {
        return slot;
    }

    /** What was written here. */
    public Touched touched() {
        return touched;
    }

    /** Names of the collections that the projector has used, as it names them. */
    public Set<String> collections() {
        return Set.copyOf(collections);
    }

    @Override
    public KeyedDocuments collection(String name) {
        collections.add(name);
        return new SlotDocuments(documents.collection(slot.collection(name)), name, touched);
    }

    @Override
    public DocumentSearch search(String collection) {
        return new SlotSearch(documents.search(slot.collection(collection)));
    }
}
