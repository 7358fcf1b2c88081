package io.recount.commands.customer.link;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.Provenance;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds names by which a known customer is called; known ones are skipped. */
public record LinkIdentifiers(
        @TargetAggregateIdentifier CustomerId customerId, Provenance provenance, List<Identifier> identifiers)
        implements CustomerCommand {}
