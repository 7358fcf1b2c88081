package io.recount.projections.profile;

import static java.util.stream.Collectors.toMap;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.projections.bson.WellFormed;
import io.recount.projections.customer.CustomerDocument;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.documents.DocumentStore;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link ProfileProjector} keeps. */
public final class StoredProfileViews implements ProfileViews {
    private final CustomerDocuments documents;
    private final IdentifierOwners owners;
    private final ProfileFormat format = new ProfileFormat();

    public StoredProfileViews(DocumentStore store) {
        this.documents = new CustomerDocuments(store, ProfileProjector.COLLECTION);
        this.owners = new IdentifierOwners(store);
    }

    @Override
    public Map<CustomerId, ProfileView> byIds(Set<CustomerId> ids) {
        return documents.follow(ids).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> view(entry.getValue())));
    }

    @Override
    public Optional<ProfileView> byIdentifier(Identifier identifier) {
        var wellFormed = new Identifier(WellFormed.text(identifier.type()), WellFormed.text(identifier.value()));
        return owners.ownerOf(wellFormed).flatMap(this::byId);
    }

    private ProfileView view(CustomerDocument document) {
        var bytes = Objects.requireNonNull(document.state(), "only stubs have no state");
        return format.decode(document.id(), bytes.getData()).view(document.id());
    }
}
