package io.recount.config.rebuild;

import io.recount.config.mongo.WriteGate;
import io.recount.config.views.Delivered;
import io.recount.config.views.LiveView;
import io.recount.config.views.SlotStore;
import io.recount.config.views.ViewWriter;
import java.util.List;

/** A view in the making. */
final class Scratch {
    /** About; as much again is taken by what the projector remembers. */
    private static final long MOST_BYTES = 24 << 20;

    private final SlotStore slot;
    private final BufferedStore store;
    private final ViewWriter writer;
    private long position;

    /**
     * Goes on behind a position up to which everything is stored.
     *
     * @param beforeWriting is run before what is stored is less than all that was folded
     */
    Scratch(LiveView view, SlotStore slot, WriteGate gate, long position, Runnable beforeWriting) {
        this.slot = slot;
        this.store = new BufferedStore(slot, gate, beforeWriting);
        this.writer = view.writer(store, slot.slot());
        this.position = position;
    }

    /** Position of the last event folded in. */
    long position() {
        return position;
    }

    SlotStore slot() {
        return slot;
    }

    /** Folds in those of these events that come next, up to a position. */
    void take(List<Delivered> events, long last) {
        var fresh = events.stream()
                .filter(event -> event.position() > position && event.position() <= last)
                .toList();
        if (!fresh.isEmpty()) {
            writer.project(fresh);
            // Into memory, where it costs little; so nothing is lost when an event turns out to be at fault.
            writer.storeAll();
            position = fresh.getLast().position();
        }
    }

    /**
     * Folds in all events up to a position.
     *
     * @param goOn throws when there is no time for more
     */
    void takeAll(Blocks blocks, long last, Runnable goOn) {
        while (position < last) {
            goOn.run();
            var block = blocks.after(position);
            if (block.isEmpty()) {
                throw new IllegalStateException("the log ends before the position of the view");
            }
            take(block, last);
        }
    }

    /** Whether it is time to store what is in memory. */
    boolean isFull() {
        return store.bytes() >= MOST_BYTES;
    }

    /** Stores all that was folded. */
    void storeAll() {
        store.flush();
    }

    /** Takes note that what is stored is known to be all. */
    void settled() {
        store.settled();
    }
}
