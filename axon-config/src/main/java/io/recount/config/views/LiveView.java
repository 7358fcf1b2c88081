package io.recount.config.views;

import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import io.recount.projections.documents.DocumentStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A view as it is read, and what keeps it up to date. Whoever passes the gate of the store and holds a view as well does it in
 * this order.
 */
public final class LiveView {
    private final ViewDefinition definition;
    private final DocumentStore documents;
    private final ReentrantLock held = new ReentrantLock();
    private volatile SlotStore store;
    private volatile Projector projector;
    private volatile long folded;
    private volatile long stored;

    /** Takes the view over as it is stored in this place. */
    public LiveView(ViewDefinition definition, DocumentStore documents, Slot slot) {
        this.definition = definition;
        this.documents = documents;
        this.store = new SlotStore(documents, slot);
        this.projector = definition.projector().apply(store);
        projector.takeOver();
    }

    public String name() {
        return definition.name();
    }

    public ViewDefinition definition() {
        return definition;
    }

    /** The documents for readers, also after the view has moved. */
    public DocumentStore reader() {
        return new ReaderStore(documents, this::slot);
    }

    /** Where the view lies. */
    public Slot slot() {
        return store.slot();
    }

    /** The store of the place where the view lies. */
    public SlotStore store() {
        return store;
    }

    /** Position of the last event folded in; less than what is stored right after a start, 0 while nothing is known. */
    public long position() {
        return folded;
    }

    /** Takes note of the place of which the view's processor begins. */
    public void begin(long position) {
        folded = position;
        stored = position;
    }

    /** Folds in a batch; waits while the view is held. */
    public void project(List<LoggedEvent> batch) {
        hold(() -> {
            projector.project(batch);
            folded = batch.getLast().position();
            if (!projector.holdsBack()) {
                stored = folded;
            }
        });
    }

    /** Whether all events up to a position are stored. */
    public boolean hasStored(long position) {
        return stored >= position;
    }

    /** How long what is held back may stay so while no further events come. */
    public Duration patience() {
        return projector.patience();
    }

    /** Whether events were folded in that are not stored yet. */
    public boolean holdsBack() {
        return projector.holdsBack();
    }

    /** Stores what is held back. */
    public void storeAll() {
        hold(() -> {
            if (projector.holdsBack()) {
                projector.store();
                stored = folded;
            }
        });
    }

    /** Does something while nothing is folded in. */
    public void hold(Runnable work) {
        held.lock();
        try {
            work.run();
        } finally {
            held.unlock();
        }
    }

    /** Goes on in the other place, which holds all events up to a position; for whoever holds the view. */
    public void move(long position) {
        var next = new SlotStore(documents, slot().other());
        projector = definition.projector().apply(next);
        store = next;
        folded = Math.max(folded, position);
        stored = folded;
    }
}
