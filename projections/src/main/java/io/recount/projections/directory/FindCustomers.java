package io.recount.projections.directory;

import io.recount.projections.progress.ViewQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of the list of customers.
 *
 * @param first rows at most, 1 to 200
 * @param after place of the last row of the page before, in a list of the same condition and order; null for the first page
 */
public record FindCustomers(
        CustomerCondition condition,
        CustomerOrder order,
        int first,
        @Nullable String after) implements ViewQuery {
    public static final int MAX_FIRST = 200;

    public FindCustomers {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
    }

    @Override
    public String view() {
        return DirectoryProjector.NAME;
    }
}
