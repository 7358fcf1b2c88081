package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A change of a trait that is about to be stored.
 *
 * @param told the new value with its event
 * @param known what was in effect; null where nothing was ever told
 */
record ToldTrait(
        CustomerId customer,
        String name,
        Trait told,
        String messageId,
        @Nullable Trait known) {
    /** Whether a newer value was known already. */
    boolean isOutdated() {
        return known != null && !told.isNewerThan(known);
    }
}
