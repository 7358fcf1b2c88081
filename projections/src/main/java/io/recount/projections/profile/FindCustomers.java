package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.progress.ViewQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of profiles in the order of their ids.
 *
 * @param first rows at most, 1 to 200
 * @param after the last id of the page before; null for the first page
 */
public record FindCustomers(int first, @Nullable CustomerId after) implements ViewQuery {
    public static final int MAX_FIRST = 200;

    public FindCustomers {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
    }

    @Override
    public String view() {
        return ProfileProjector.NAME;
    }
}
