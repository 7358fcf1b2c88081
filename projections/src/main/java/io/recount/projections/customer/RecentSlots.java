package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The slots that were used last, as they are stored, so that busy customers need not be read again. */
final class RecentSlots<S extends CustomerState<S>> {
    /** What a slot takes beside its state, in the same measure. */
    private static final int LEAST_BYTES = 256;

    private final LinkedHashMap<CustomerId, Kept<S>> slots = new LinkedHashMap<>(16, .75f, true);
    private final long capacity;
    private long bytes;

    private record Kept<S extends CustomerState<S>>(Slot<S> slot, long bytes) {}

    /**
     * Room for so much.
     *
     * @param capacity bytes as stored; live states take some three times as much
     */
    RecentSlots(long capacity) {
        this.capacity = capacity;
    }

    @Nullable Slot<S> get(CustomerId id) {
        var kept = slots.get(id);
        return kept == null ? null : kept.slot();
    }

    void keep(Collection<Slot<S>> stored) {
        for (var slot : stored) {
            if (slot.isKnown()) {
                remove(slot.id());
                var kept = new Kept<>(slot, LEAST_BYTES + slot.storedBytes());
                slots.put(slot.id(), kept);
                bytes += kept.bytes();
            }
        }
        for (Iterator<Kept<S>> eldest = slots.values().iterator(); bytes > capacity && eldest.hasNext(); ) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    void remove(CustomerId id) {
        var kept = slots.remove(id);
        if (kept != null) {
            bytes -= kept.bytes();
        }
    }

    void clear() {
        slots.clear();
        bytes = 0;
    }
}
