package io.recount.config.rebuild;

import io.recount.config.mongo.WriteGate;
import io.recount.config.views.LiveView;
import io.recount.config.views.SlotStore;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import java.util.List;

/** A view in the making. */
final class Scratch {
    /** About; as much again is taken by what the projector remembers. */
    private static final long MOST_BYTES = 24 << 20;

    private final SlotStore slot;
    private final BufferedStore store;
    private final Projector projector;
    private long position;

    /**
     * Goes on behind a position up to which everything is stored.
     *
     * @param beforeWriting is run before what is stored is less than all that was folded
     */
    Scratch(LiveView view, SlotStore slot, WriteGate gate, long position, Runnable beforeWriting) {
        this.slot = slot;
        this.store = new BufferedStore(slot, gate, beforeWriting);
        this.projector = view.definition().projector().apply(store);
        this.position = position;
        projector.takeOver();
    }

    /** Position of the last event folded in. */
    long position() {
        return position;
    }

    SlotStore slot() {
        return slot;
    }

    /** Folds in those of these events that come next, up to a position. */
    void take(List<LoggedEvent> events, long last) {
        var fresh = events.stream()
                .filter(event -> event.position() > position && event.position() <= last)
                .toList();
        if (!fresh.isEmpty()) {
            projector.project(fresh);
            position = fresh.getLast().position();
        }
    }

    /** Whether it is time to store what is in memory. */
    boolean isFull() {
        return store.bytes() >= MOST_BYTES;
    }

    /** Stores all that was folded. */
    void storeAll() {
        if (projector.holdsBack()) {
            projector.store();
        }
        store.flush();
    }

    /** Takes note that what is stored is known to be all. */
    void settled() {
        store.settled();
    }
}
