package io.recount.commands.customer.register;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.Provenance;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Starts the history of a person nobody had heard of; the id is new and random. */
public record RegisterCustomer(
        @TargetAggregateIdentifier CustomerId customerId, Provenance provenance, List<Identifier> identifiers)
        implements CustomerCommand {}
