package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What was folded and is not stored yet: slots wait for more events of their customers, but not for long. */
final class Held<S extends CustomerState<S>> {
    /** No more are written at once, and kept in memory. */
    private static final int MOST = 5_000;

    private final Map<CustomerId, Slot<S>> slots = new LinkedHashMap<>();
    private final long patience;
    private final LongSupplier nanoTime;
    private long since;

    Held(Duration patience, LongSupplier nanoTime) {
        this.patience = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    void keep(Map<CustomerId, Slot<S>> more) {
        if (slots.isEmpty()) {
            since = nanoTime.getAsLong();
        }
        slots.putAll(more);
    }

    @Nullable Slot<S> get(CustomerId id) {
        return slots.get(id);
    }

    /** Whether it is time to store them. */
    boolean isDue() {
        return slots.size() >= MOST || nanoTime.getAsLong() - since >= patience;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    Collection<Slot<S>> slots() {
        return slots.values();
    }

    void clear() {
        slots.clear();
    }
}
