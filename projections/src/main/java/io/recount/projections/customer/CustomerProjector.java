package io.recount.projections.customer;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.TraitsSet;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Folds batches into one document per customer: one read, the fold in memory, one write.
 *
 * <p>Writes are not atomic together, so their order makes every cut harmless: first the parts that documents refer to,
 * then the documents of those who hold a history, then the stubs of those whose history went into such a document, last
 * the removal of parts nobody refers to. A batch that was cut is delivered again and finds either the old or the new
 * document; a history is given up only after its successor is stored with it.
 */
public class CustomerProjector<S extends CustomerState<S>> implements Projector {
    private final String name;
    private final StateFormat<S> format;
    private final Parts<S> parts;
    private final Slots<S> customers;
    private final ReentrantLock lock = new ReentrantLock();

    /** Builds a projector that remembers states of customers, up to so many stored bytes, between batches. */
    public CustomerProjector(
            String name, CustomerDocuments documents, StateFormat<S> format, Parts<S> parts, long recentBytes) {
        this(name, documents, format, parts, recentBytes, Duration.ZERO, System::nanoTime);
    }

    /** Builds one that stores with the first batch after so much time, or when it is told to. */
    protected CustomerProjector(
            String name,
            CustomerDocuments documents,
            StateFormat<S> format,
            Parts<S> parts,
            long recentBytes,
            Duration patience,
            LongSupplier nanoTime) {
        this.name = name;
        this.format = format;
        this.parts = parts;
        this.customers =
                new Slots<>(documents, format, parts, new RecentSlots<>(recentBytes), new Held<>(patience, nanoTime));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        orRecall(() -> {
            var slots = customers.load(customersOf(batch));
            parts.prepare(slots, batch);
            for (var logged : batch) {
                fold(slots, logged);
            }
            customers.keep(slots);
            parts.erase(erasedIn(batch));
        });
    }

    @Override
    public boolean holdsBack() {
        lock.lock();
        try {
            return customers.areHeld();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void store() {
        orRecall(customers::store);
    }

    @Override
    public boolean foldsByCustomer() {
        return true;
    }

    @Override
    public void reset() {
        alone(() -> {
            customers.drop();
            parts.drop();
        });
    }

    @Override
    public void takeOver() {
        alone(customers::recall);
    }

    @Override
    public void forget(CustomerId id) {
        orRecall(() -> customers.forget(id));
    }

    private static Set<CustomerId> customersOf(List<LoggedEvent> batch) {
        var ids = new LinkedHashSet<CustomerId>();
        for (var logged : batch) {
            ids.add(logged.event().customerId());
            if (logged.event() instanceof HistoryAdopted adopted) {
                ids.add(adopted.predecessorId());
            }
        }
        return ids;
    }

    private static List<Long> erasedIn(List<LoggedEvent> batch) {
        return batch.stream()
                .filter(logged -> logged.event() instanceof ErasedEvent)
                .map(LoggedEvent::position)
                .toList();
    }

    private void fold(Map<CustomerId, Slot<S>> slots, LoggedEvent logged) {
        var slot = slotOf(slots, logged.event().customerId());
        boolean isNew = slot.awaits(logged.position());
        switch (logged.event()) {
            case CustomerRegistered _, IdentifiersLinked _, TraitsSet _, InteractionRecorded _, AccountAssigned _ -> {
                if (isNew) {
                    slot.fold(logged, stateOf(slot));
                }
            }
            case HistoryHandedOver handedOver -> {
                if (isNew) {
                    slot.fold(logged, stateOf(slot));
                    slot.handOverTo(handedOver.successorId());
                }
            }
            case HistoryAdopted adopted -> {
                var predecessor = slotOf(slots, adopted.predecessorId());
                if (isNew) {
                    slot.adopt(predecessor, logged, adopted, stateOf(slot));
                }
                predecessor.joinTo(slot.id());
            }
            case ErasedEvent _ -> {}
        }
    }

    private static <S extends CustomerState<S>> Slot<S> slotOf(Map<CustomerId, Slot<S>> slots, CustomerId id) {
        var slot = slots.get(id);
        if (slot == null) {
            throw new IllegalStateException("not loaded: " + id);
        }
        return slot;
    }

    private S stateOf(Slot<S> slot) {
        var state = slot.state();
        return state == null ? format.empty(slot.id()) : state;
    }

    /** What is in memory is worth nothing once the store has failed: it is read again. */
    private void orRecall(Runnable work) {
        alone(() -> {
            boolean done = false;
            try {
                work.run();
                done = true;
            } finally {
                if (!done) {
                    customers.recall();
                }
            }
        });
    }

    private void alone(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
