package io.recount.config.views;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.function.Supplier;

/** A view's documents for its readers, wherever they lie at the moment of each question. */
final class ReaderStore implements DocumentStore {
    private final DocumentStore documents;
    private final Passage passage;
    private final Supplier<Slot> slot;

    ReaderStore(DocumentStore documents, Passage passage, Supplier<Slot> slot) {
        this.documents = documents;
        this.passage = passage;
        this.slot = slot;
    }

    @Override
    public KeyedDocuments collection(String name) {
        var first = documents.collection(Slot.FIRST.collection(name));
        var second = documents.collection(Slot.SECOND.collection(name));
        return new ReaderDocuments(passage, () -> slot.get() == Slot.FIRST ? first : second);
    }

    @Override
    public DocumentSearch search(String collection) {
        var first = documents.search(Slot.FIRST.collection(collection));
        var second = documents.search(Slot.SECOND.collection(collection));
        return new ReaderSearch(passage, () -> slot.get() == Slot.FIRST ? first : second);
    }
}
