package io.recount.config.views;

import io.recount.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** Where one place of a view leaves the events that it could not take, and all later ones of their customers. */
public interface Parking {
    /** Whether nothing is parked. */
    boolean isEmpty();

    /** Whether events of the customer are parked. */
    boolean holds(CustomerId customer);

    /**
     * Parks an event, durably; one that is there already stays as it is.
     *
     * @param cause why the view could not take it; null where it waits for another one
     * @throws RuntimeException when there is no room
     */
    void park(Delivered event, @Nullable RuntimeException cause);

    /** Events that are parked. */
    long size();

    /** Customers whose events are parked. */
    long amountOfSequences();

    /** Forgets all that is parked. */
    void clear();

    /** All there are. */
    interface Lots {
        /** That of one place of a view. */
        Parking of(String view, Slot slot);
    }
}
