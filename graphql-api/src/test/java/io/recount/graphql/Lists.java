package io.recount.graphql;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.Page;
import io.recount.projections.directory.CountCustomers;
import io.recount.projections.directory.DirectoryViews;
import io.recount.projections.directory.FindCustomers;
import io.recount.projections.directory.FoundCustomer;
import io.recount.projections.documents.TooBroad;
import io.recount.projections.profile.ProfileView;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list of customers in memory: it remembers what it was asked, and always holds everybody. */
final class Lists implements DirectoryViews {
    private @Nullable FindCustomers asked;
    private int counted;
    private boolean isTooBroad;

    void reset() {
        asked = null;
        counted = 0;
        isTooBroad = false;
    }

    /** From now on every list is more than can be looked through. */
    void becomeTooBroad() {
        isTooBroad = true;
    }

    FindCustomers asked() {
        return Objects.requireNonNull(asked);
    }

    int counted() {
        return counted;
    }

    @Override
    public Page<FoundCustomer> page(FindCustomers query) {
        asked = query;
        if (isTooBroad) {
            throw TooBroad.taking();
        }
        var after = query.after() == null ? "" : place(query.after());
        var rest = GraphQlFixtures.profiles().stream()
                .map(ProfileView::id)
                .filter(id -> id.toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(CustomerId::toString))
                .map(id -> new FoundCustomer(id, id.toString()))
                .toList();
        return Page.of(rest, query.first());
    }

    @Override
    public long count(CountCustomers query) {
        counted++;
        return GraphQlFixtures.profiles().size();
    }

    private static String place(String text) {
        if (text.length() == GraphQlFixtures.ADA.toString().length()) {
            return text;
        }
        throw new RuleViolated(PLACE_INVALID, "is no cursor of this list");
    }
}
