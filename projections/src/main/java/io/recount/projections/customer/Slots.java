package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinary;

/** The slots of a view: read when they are needed, remembered, held back for a while, and stored in a safe order. */
final class Slots<S extends CustomerState<S>> {
    private final CustomerDocuments documents;
    private final StateFormat<S> format;
    private final Parts<S> parts;
    private final RecentSlots<S> recent;
    private final Held<S> held;

    Slots(CustomerDocuments documents, StateFormat<S> format, Parts<S> parts, RecentSlots<S> recent, Held<S> held) {
        this.documents = documents;
        this.format = format;
        this.parts = parts;
        this.recent = recent;
        this.held = held;
    }

    /** The slots of these customers, new ones too, as the events folded so far left them. */
    Map<CustomerId, Slot<S>> load(Set<CustomerId> ids) {
        var slots = HashMap.<CustomerId, Slot<S>>newHashMap(ids.size());
        var unread = new ArrayList<CustomerId>();
        for (var id : ids) {
            var slot = held.get(id);
            if (slot == null) {
                slot = recent.get(id);
            }
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

    /** Takes the slots of a batch back, and stores them with all that are held once it is time. */
    void keep(Map<CustomerId, Slot<S>> slots) {
        held.keep(slots);
        if (held.isDue()) {
            store();
        }
    }

    boolean areHeld() {
        return !held.isEmpty();
    }

    /** Stores what is held. */
    void store() {
        save(held.slots());
        held.clear();
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

    /** Forgets what is only in memory. */
    void recall() {
        recent.clear();
        held.clear();
    }

    void drop() {
        recall();
        documents.drop();
    }

    /** Removes a customer with all parts. */
    void forget(CustomerId id) {
        store();
        recent.remove(id);
        var document = documents.find(List.of(id)).get(id);
        parts.forget(id, document == null ? null : slot(document).state());
        documents.delete(id);
    }
}
