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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonBinary;

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
    private final CustomerDocuments documents;
    private final StateFormat<S> format;
    private final Parts<S> parts;
    private final RecentSlots<S> recent;
    private final ReentrantLock lock = new ReentrantLock();

    /** Builds a projector that remembers states of customers, up to so many stored bytes, between batches. */
    public CustomerProjector(
            String name, CustomerDocuments documents, StateFormat<S> format, Parts<S> parts, long recentBytes) {
        this.name = name;
        this.documents = documents;
        this.format = format;
        this.parts = parts;
        this.recent = new RecentSlots<>(recentBytes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        alone(() -> {
            boolean stored = false;
            try {
                var slots = load(customersOf(batch));
                parts.prepare(slots, batch);
                for (var logged : batch) {
                    fold(slots, logged);
                }
                save(slots.values());
                parts.erase(erasedIn(batch));
                stored = true;
            } finally {
                if (!stored) {
                    recent.clear();
                }
            }
        });
    }

    @Override
    public void reset() {
        alone(() -> {
            recent.clear();
            documents.drop();
            parts.drop();
        });
    }

    @Override
    public void takeOver() {
        alone(recent::clear);
    }

    @Override
    public void forget(CustomerId id) {
        alone(() -> {
            recent.remove(id);
            var document = documents.find(List.of(id)).get(id);
            parts.forget(id, document == null ? null : slot(document).state());
            documents.delete(id);
        });
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

    private Map<CustomerId, Slot<S>> load(Set<CustomerId> ids) {
        var slots = HashMap.<CustomerId, Slot<S>>newHashMap(ids.size());
        var unread = new ArrayList<CustomerId>();
        for (var id : ids) {
            var slot = recent.get(id);
            if (slot == null) {
                unread.add(id);
            } else {
                slots.put(id, slot);
            }
        }
        var found = documents.find(unread);
        for (var id : unread) {
            var document = found.get(id);
            slots.put(id, document == null ? new Slot<>(id, null, null, 0) : slot(document));
        }
        return slots;
    }

    private Slot<S> slot(CustomerDocument document) {
        var bytes = document.state();
        var state = bytes == null ? null : format.decode(document.id(), bytes.getData());
        return new Slot<>(document.id(), document.successor(), state, bytes == null ? 0 : bytes.getData().length);
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

    private void save(Collection<Slot<S>> slots) {
        var changed = slots.stream().filter(Slot::changed).toList();
        parts.saveBefore(changed);
        documents.save(documents(changed, false));
        documents.save(documents(changed, true));
        parts.removeAfter(changed);
        changed.forEach(Slot::stored);
        recent.keep(slots);
    }

    private List<CustomerDocument> documents(List<Slot<S>> slots, boolean joined) {
        return slots.stream()
                .filter(slot -> slot.isJoined() == joined)
                .map(this::document)
                .toList();
    }

    private CustomerDocument document(Slot<S> slot) {
        var state = slot.state();
        if (state == null) {
            return new CustomerDocument(slot.id(), slot.successor(), null);
        }
        var bytes = format.encode(state);
        slot.encodedIn(bytes.length);
        return new CustomerDocument(slot.id(), slot.successor(), new BsonBinary(bytes));
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
