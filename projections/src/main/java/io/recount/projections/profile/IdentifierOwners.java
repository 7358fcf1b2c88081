package io.recount.projections.profile;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.projections.LoggedEvent;
import io.recount.projections.customer.Parts;
import io.recount.projections.customer.Slot;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Which customer an identifier leads to: one document each, of a collection of its own. */
final class IdentifierOwners implements Parts<ProfileState> {
    private static final String CUSTOMER = "customer";
    private static final String POSITION = "position";

    private final KeyedDocuments owners;

    IdentifierOwners(DocumentStore store) {
        this.owners = store.collection("profile_identifiers");
    }

    Optional<CustomerId> ownerOf(Identifier identifier) {
        return owners.find(List.of(key(identifier))).stream()
                .map(document -> CustomerId.parse(document.getString(CUSTOMER).getValue()))
                .findFirst();
    }

    @Override
    public void prepare(Map<CustomerId, Slot<ProfileState>> slots, List<LoggedEvent> batch) {}

    @Override
    public void saveBefore(Collection<Slot<ProfileState>> changed) {
        var wanted = new LinkedHashMap<String, BsonDocument>();
        for (var slot : changed) {
            var state = slot.state();
            if (state != null) {
                state.takeUnassigned().forEach((identifier, position) -> {
                    var document = document(key(identifier), slot.id(), position);
                    wanted.merge(key(identifier), document, IdentifierOwners::latest);
                });
            }
        }
        for (var existing : owners.find(wanted.keySet())) {
            wanted.computeIfPresent(
                    existing.getString(ID).getValue(),
                    (_, document) -> latest(existing, document).equals(existing) ? null : document);
        }
        owners.replace(wanted.values());
    }

    @Override
    public void removeAfter(Collection<Slot<ProfileState>> changed) {}

    /** Nothing: look-ups go with their customer. */
    @Override
    public void erase(Collection<Long> positions) {}

    /** Searches by owner, not by the profile's own list: a write that was cut may have left more behind. */
    @Override
    public void forget(CustomerId id, @Nullable ProfileState state) {
        owners.deleteWhere(new BsonDocument(CUSTOMER, new BsonString(id.toString())));
    }

    @Override
    public void drop() {
        owners.drop();
    }

    private static BsonDocument document(String key, CustomerId owner, long position) {
        return new BsonDocument(ID, new BsonString(key))
                .append(CUSTOMER, new BsonString(owner.toString()))
                .append(POSITION, new BsonInt64(position));
    }

    /** An event that is delivered again never takes an identifier back from who got it later. */
    private static BsonDocument latest(BsonDocument one, BsonDocument other) {
        return one.getInt64(POSITION).getValue() >= other.getInt64(POSITION).getValue() ? one : other;
    }

    private static String key(Identifier identifier) {
        return identifier.type().replace("%", "%25").replace(":", "%3A") + ":" + identifier.value();
    }
}
