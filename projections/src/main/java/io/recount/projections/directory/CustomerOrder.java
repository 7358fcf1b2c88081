package io.recount.projections.directory;

import io.recount.domain.interaction.InteractionKind;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of customers; equal ones follow their ids.
 *
 * @param kind whose counter the list is ordered by, null unless it is; customers without any are not in that list
 */
public record CustomerOrder(By by, @Nullable InteractionKind kind, boolean descending) {
    /** The order in which nobody ever changes places. */
    public static final CustomerOrder USUAL = new CustomerOrder(By.ID, null, false);

    /** What customers are ordered by. */
    public enum By {
        /** The id, which is random. */
        ID,
        FIRST_SEEN,
        LAST_SEEN,
        /** The name without regard to case; those without one come last. */
        NAME,
        /** The e-mail address; those without one come last. */
        EMAIL,
        /** Interactions of all kinds. */
        INTERACTIONS,
        /** Interactions of one kind. */
        COUNTER
    }

    public CustomerOrder {
        if ((by == By.COUNTER) != (kind != null)) {
            throw new IllegalArgumentException("a kind goes with an order by its counter");
        }
    }
}
