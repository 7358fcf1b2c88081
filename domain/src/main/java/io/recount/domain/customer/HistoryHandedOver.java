package io.recount.domain.customer;

/**
 * The last event of a customer without a user id who turned out to be another one.
 *
 * @param successorId the customer who goes on with the history
 */
public record HistoryHandedOver(CustomerId customerId, Provenance provenance, CustomerId successorId)
        implements CustomerEvent {}
