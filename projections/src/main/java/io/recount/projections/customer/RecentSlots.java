package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slots that were used last, as they are stored, so that busy customers need not be read again. */
final class RecentSlots<S extends CustomerState<S>> {
    private final Map<CustomerId, Slot<S>> slots;

    RecentSlots(int capacity) {
        this.slots = new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<CustomerId, Slot<S>> eldest) {
                return size() > capacity;
            }
        };
    }

    @Nullable Slot<S> get(CustomerId id) {
        return slots.get(id);
    }

    void keep(Collection<Slot<S>> stored) {
        for (var slot : stored) {
            if (slot.isKnown()) {
                slots.put(slot.id(), slot);
            }
        }
    }

    void remove(CustomerId id) {
        slots.remove(id);
    }

    void clear() {
        slots.clear();
    }
}
