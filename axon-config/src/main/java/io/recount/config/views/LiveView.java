package io.recount.config.views;

import io.recount.projections.LoggedEvent;
import io.recount.projections.documents.DocumentStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is read, and what keeps it up to date. Whoever passes the gate of the store and holds a view as well does it in
 * this order.
 */
public final class LiveView {
    private final ViewDefinition definition;
    private final DocumentStore documents;
    private final Parking.Lots lots;
    private final ReentrantLock held = new ReentrantLock();
    private final Passage passage = new Passage();
    private volatile SlotStore store;
    private volatile ViewWriter writer;
    private volatile long folded;
    private volatile long stored;

    /** Up to where documents may have been written, also by a batch that failed. */
    private volatile long touched;

    /** Why what was folded in last may be lost, or stored in part; null where it is whole. */
    private volatile @Nullable RuntimeException torn;

    /** Takes the view over as it is stored in this place. */
    public LiveView(ViewDefinition definition, DocumentStore documents, Slot slot, Parking.Lots lots) {
        this.definition = definition;
        this.documents = documents;
        this.lots = lots;
        this.store = new SlotStore(documents, slot);
        this.writer = writer(store, slot);
    }

    public String name() {
        return definition.name();
    }

    public ViewDefinition definition() {
        return definition;
    }

    /** The documents for readers, also after the view has moved. */
    public DocumentStore reader() {
        return new ReaderStore(documents, passage, this::slot);
    }

    /** Where the view lies. */
    public Slot slot() {
        return store.slot();
    }

    /** The store of the place where the view lies. */
    public SlotStore store() {
        return store;
    }

    /** What writes there. */
    public ViewWriter writer() {
        return writer;
    }

    /** Where the events are that it could not take. */
    public Parking parked() {
        return lots.of(name(), slot());
    }

    /** What writes to a place of this view, by way of a store. */
    public ViewWriter writer(DocumentStore way, Slot slot) {
        return new ViewWriter(definition.projector().apply(way), lots.of(name(), slot));
    }

    /** Position of the last event folded in or parked; less than what is stored right after a start, 0 while nothing is known. */
    public long position() {
        return folded;
    }

    /** Whether its place in a log that ends here is known: not right after a start, and not while views are paused. */
    public boolean isPlaced(long head) {
        return folded > 0 || head == 0;
    }

    /**
     * Whether what is stored and held back is what the events up to its position make of it. Not between a failure and the moment
     * when all that may have been written then is folded in again.
     */
    public boolean isSettled() {
        return torn == null && folded >= touched;
    }

    /** Takes note of the place at which the view's processor begins; all later events are delivered to it. */
    public void begin(long position) {
        hold(() -> {
            folded = position;
            stored = position;
            torn = null;
            return position;
        });
    }

    /**
     * Folds in a batch, and answers with what of it is in the view now; waits while the view is held.
     *
     * @throws ReadAgain after a failure, until the processor has begun again
     */
    public List<LoggedEvent> project(List<Delivered> batch) {
        return hold(() -> {
            requireWhole();
            long last = batch.getLast().position();
            touched = Math.max(touched, last);
            var taken = whole(() -> writer.project(batch));
            folded = last;
            if (!writer.holdsBack()) {
                stored = folded;
            }
            return taken;
        });
    }

    /** Whether all events up to a position are stored. */
    public boolean hasStored(long position) {
        return stored >= position;
    }

    /** How long what is held back may stay so while no further events come. */
    public Duration patience() {
        return writer.patience();
    }

    /** Whether events were folded in that are not stored yet. */
    public boolean holdsBack() {
        return writer.holdsBack();
    }

    /** Stores what is held back. */
    public void storeAll() {
        hold(() -> {
            if (writer.holdsBack()) {
                stored = whole(() -> {
                    writer.storeAll();
                    return folded;
                });
            }
            return stored;
        });
    }

    /**
     * To be asked by the view's processor where nothing else tells it that it has to begin again.
     *
     * @throws ReadAgain after a failure, until it has
     */
    public void requireWhole() {
        var failure = torn;
        if (failure != null) {
            throw new ReadAgain(failure);
        }
    }

    /** Folds in an event that was parked, and stores it. */
    public void takeLate(LoggedEvent event) {
        hold(() -> {
            // What is held back must not be lost by an event that is at fault again.
            storeAll();
            writer.takeLate(event);
            return stored;
        });
    }

    /** Does something while nothing is folded in. */
    public <T> T hold(Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }

    /** Waits until nobody reads any more where the view lay before it moved. */
    public void awaitReaders() {
        passage.awaitReaders();
    }

    /** Goes on in the other place, which holds all events up to a position; for whoever holds the view. */
    public void move(long position) {
        var next = new SlotStore(documents, slot().other());
        writer = writer(next, next.slot());
        store = next;
        folded = Math.max(folded, position);
        stored = folded;
        touched = folded;
        torn = null;
    }

    private <T> T whole(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (RuntimeException e) {
            torn = e;
            throw e;
        }
    }
}
