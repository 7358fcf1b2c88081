package io.recount.domain.customer;

/** The last event of a customer without a user id who turned out to be another one: it names the successor. */
public record HistoryHandedOver(CustomerId customerId, Provenance provenance, CustomerId successorId)
        implements CustomerEvent {}
