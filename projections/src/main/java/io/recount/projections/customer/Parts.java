package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a view keeps outside its customers' documents. */
public interface Parts<S extends CustomerState<S>> {
    /** Reads at once what folding the batch is going to need. */
    void prepare(Map<CustomerId, Slot<S>> slots, List<LoggedEvent> batch);

    /** Writes the parts that the changed documents are about to refer to. */
    void saveBefore(Collection<Slot<S>> changed);

    /** Removes the parts that no document refers to any more. */
    void removeAfter(Collection<Slot<S>> changed);

    /** Removes what is left of events at these positions, which came without their contents: their customer was erased. */
    void erase(Collection<Long> positions);

    /**
     * Removes a customer's parts.
     *
     * @param state what the customer's document holds; null where there is none
     */
    void forget(CustomerId id, @Nullable S state);

    void drop();
}
