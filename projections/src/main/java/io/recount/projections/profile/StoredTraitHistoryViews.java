package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.Page;
import io.recount.projections.bson.WellFormed;
import io.recount.projections.customer.CustomerDocument;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.documents.DocumentStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the changes that {@link ProfileProjector} keeps. */
public final class StoredTraitHistoryViews implements TraitHistoryViews {
    private static final Comparator<TraitChange> NEWEST_FIRST =
            Comparator.comparingLong(TraitChange::position).reversed();

    /** Joined customers whose changes one page looks for, each with a read of its own. */
    private static final int MOST_JOINED = 200;

    private final CustomerDocuments documents;
    private final TraitChanges changes;
    private final ProfileFormat format = new ProfileFormat();

    public StoredTraitHistoryViews(DocumentStore store) {
        this.documents = new CustomerDocuments(store, ProfileProjector.COLLECTION);
        this.changes = new TraitChanges(store);
    }

    @Override
    public Map<FindTraitHistory, Page<TraitChange>> pages(Set<FindTraitHistory> wanted) {
        var profiles = documents.follow(
                wanted.stream().map(FindTraitHistory::customerId).collect(Collectors.toSet()));
        return wanted.stream()
                .collect(Collectors.toMap(Function.identity(), query -> page(query, profiles.get(query.customerId()))));
    }

    private Page<TraitChange> page(FindTraitHistory query, @Nullable CustomerDocument document) {
        if (document == null) {
            return new Page<>(List.of(), false);
        }
        var name = WellFormed.text(query.name());
        return Page.of(
                owners(document)
                        .flatMap(owner -> changes.before(owner, name, query.before(), query.first() + 1).stream())
                        .sorted(NEWEST_FIRST)
                        .limit(query.first() + 1L)
                        .toList(),
                query.first());
    }

    private Stream<CustomerId> owners(CustomerDocument document) {
        var bytes = Objects.requireNonNull(document.state(), "only stubs have no state");
        var joined = format.decode(document.id(), bytes.getData()).joined;
        return Stream.concat(Stream.of(document.id()), joined.stream().skip(Math.max(0, joined.size() - MOST_JOINED)));
    }
}
