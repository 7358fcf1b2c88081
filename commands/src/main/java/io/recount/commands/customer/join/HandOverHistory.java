package io.recount.commands.customer.join;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Provenance;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends the stream of a customer without a user id who turned out to be another one; answers with the history to adopt. */
public record HandOverHistory(
        @TargetAggregateIdentifier CustomerId customerId, Provenance provenance, CustomerId successorId)
        implements CustomerCommand {}
