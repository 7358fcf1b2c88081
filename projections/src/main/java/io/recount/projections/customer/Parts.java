package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a view keeps outside its customers' documents. */
public interface Parts<S extends CustomerState<S>> {
    /** Reads at once what folding the batch is going to need. */
    void prepare(Map<CustomerId, Slot<S>> slots, List<LoggedEvent> batch);

    /** Writes the parts that the changed documents are about to refer to. */
    void saveBefore(Collection<Slot<S>> changed);

    /** Removes the parts that no document refers to any more. */
    void removeAfter(Collection<Slot<S>> changed);

    /** Removes a customer's parts. */
    void forget(CustomerId id);

    void drop();
}
