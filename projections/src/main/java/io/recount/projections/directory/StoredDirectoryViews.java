package io.recount.projections.directory;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.Page;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link DirectoryProjector} keeps. */
public final class StoredDirectoryViews implements DirectoryViews {
    private final DocumentSearch search;
    private final PlaceSeal seal;

    public StoredDirectoryViews(DocumentStore store, PlaceSeal seal) {
        this.search = store.search(DirectoryRows.COLLECTION);
        this.seal = seal;
    }

    @Override
    public Page<FoundCustomer> page(FindCustomers query) {
        var list = query.condition() + " " + query.order();
        var match = match(query.condition(), query.order());
        var sorting = SortKeys.sorting(query.order());
        var found = search.page(match, sorting, place(query.after(), list), query.first() + 1);
        return Page.of(
                found.stream()
                        .map(row -> new FoundCustomer(CustomerId.parse(row.id()), seal.seal(row.key(), list)))
                        .toList(),
                query.first());
    }

    @Override
    public long count(CountCustomers query) {
        return search.count(match(query.condition(), query.order()));
    }

    /** A list in the order of a counter holds those who have one. */
    private static Match match(CustomerCondition condition, CustomerOrder order) {
        var match = Matches.of(condition);
        if (order.kind() == null) {
            return match;
        }
        var counted = new Match.KeyIn(SortKeys.counter(order.kind()), "", SortKeys.BEHIND);
        return match.equals(Match.EVERYTHING) ? counted : new Match.All(List.of(counted, match));
    }

    private @Nullable String place(@Nullable String sealed, String list) {
        if (sealed == null) {
            return null;
        }
        return seal.open(sealed, list)
                .orElseThrow(() -> new RuleViolated(
                        PLACE_INVALID, "is no cursor of a list with this filter and order; begin again without it"));
    }
}
