package io.recount.projections.directory;

import io.recount.domain.customer.CustomerId;

/**
 * A customer in a list.
 *
 * @param place where in the list; sealed, since it holds what the list is ordered by
 */
public record FoundCustomer(CustomerId id, String place) {}
