package io.recount.domain.customer;

import java.util.List;

/**
 * A known customer was also called by further identifiers.
 *
 * @param identifiers those that are new
 */
public record IdentifiersLinked(CustomerId customerId, Provenance provenance, List<Identifier> identifiers)
        implements CustomerEvent {
    public IdentifiersLinked {
        identifiers = List.copyOf(identifiers);
    }
}
