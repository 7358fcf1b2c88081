package io.recount.domain.customer;

import java.util.List;

/**
 * A message named a person nobody had heard of before.
 *
 * @param identifiers what the message called the person by
 */
public record CustomerRegistered(CustomerId customerId, Provenance provenance, List<Identifier> identifiers)
        implements CustomerEvent {
    public CustomerRegistered {
        identifiers = List.copyOf(identifiers);
    }
}
