package io.recount.projections.profile;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.customer.Parts;
import io.recount.projections.customer.Slot;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Every change of a trait in a document of its own, written once, under the id of the customer whom the event was about. Joining
 * customers moves none: the successor's profile remembers whose changes are its own too.
 */
final class TraitChanges implements Parts<ProfileState> {
    private final KeyedDocuments documents;

    TraitChanges(DocumentStore store) {
        this.documents = store.collection("profile_trait_changes");
    }

    /** Changes of one customer's trait before a position, the newest first. */
    List<TraitChange> before(CustomerId customer, String name, long position, int limit) {
        var prefix = TraitChangeKey.behind(customer, name);
        var after = position == Long.MAX_VALUE ? prefix : TraitChangeKey.of(customer, name, position);
        return documents.page(new BsonDocument(), after, limit).stream()
                .filter(document -> document.getString(ID).getValue().startsWith(prefix))
                .map(document -> TraitChangeFormat.view(customer, document))
                .toList();
    }

    @Override
    public void prepare(Map<CustomerId, Slot<ProfileState>> slots, List<LoggedEvent> batch) {}

    @Override
    public void saveBefore(Collection<Slot<ProfileState>> changed) {
        var written = new ArrayList<BsonDocument>();
        for (var slot : changed) {
            var state = slot.state();
            if (state != null) {
                state.changes.forEach(change -> written.add(TraitChangeFormat.document(change)));
                state.changes.clear();
            }
        }
        documents.replace(written);
    }

    @Override
    public void removeAfter(Collection<Slot<ProfileState>> changed) {}

    /** Nothing: changes go with their customer. */
    @Override
    public void erase(Collection<Long> positions) {}

    /** Searches by the beginning of the id: a write that was cut may have left changes that no profile knows of. */
    @Override
    public void forget(CustomerId id, @Nullable ProfileState state) {
        forget(id);
        if (state != null) {
            state.joined.forEach(this::forget);
        }
    }

    @Override
    public void drop() {
        documents.drop();
    }

    private void forget(CustomerId id) {
        documents.delete(documents.startingWith(TraitChangeKey.behind(id)).stream()
                .map(document -> document.getString(ID).getValue())
                .toList());
    }
}
