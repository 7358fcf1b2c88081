package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;

/**
 * A page of the changes of one trait, the newest first.
 *
 * @param first rows at most, 1 to 100
 * @param before only changes before this log position; {@link Long#MAX_VALUE} for the newest
 */
public record FindTraitHistory(CustomerId customerId, String name, int first, long before) {
    public static final int MAX_FIRST = 100;

    public FindTraitHistory {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
    }
}
