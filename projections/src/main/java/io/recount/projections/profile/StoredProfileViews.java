package io.recount.projections.profile;

import static java.util.stream.Collectors.toMap;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.projections.Page;
import io.recount.projections.bson.Micros;
import io.recount.projections.bson.WellFormed;
import io.recount.projections.customer.CustomerDocument;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.documents.DocumentStore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    @Override
    public Page<ProfileView> page(int first, @Nullable CustomerId after) {
        var views = documents.page(after, first + 1).stream().map(this::view).toList();
        return Page.of(views, first);
    }

    private ProfileView view(CustomerDocument document) {
        var bytes = Objects.requireNonNull(document.state(), "only stubs have no state");
        var state = format.decode(document.id(), bytes.getData());
        var traits = new LinkedHashMap<String, TraitView>();
        state.traits.byName().forEach((name, trait) -> {
            var view = trait.view();
            if (view != null) {
                traits.put(name, view);
            }
        });
        return new ProfileView(
                document.id(),
                List.copyOf(state.identifiers.learntAt().keySet()),
                Collections.unmodifiableMap(traits),
                state.account == null ? null : state.account.id(),
                Micros.toInstant(state.firstSeen),
                Micros.toInstant(state.lastSeen),
                Collections.unmodifiableMap(state.counters),
                state.position);
    }
}
