package io.recount.commands.customer.join;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.Provenance;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes over the history of a customer whose stream was ended. */
public record AdoptHistory(
        @TargetAggregateIdentifier CustomerId customerId,
        Provenance provenance,
        CustomerId predecessorId,
        List<Identifier> identifiers,
        List<Long> fingerprints)
        implements CustomerCommand {}
