package io.recount.commands.customer.assign;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Provenance;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Ties a customer to an account. */
public record AssignAccount(
        @TargetAggregateIdentifier CustomerId customerId,
        Provenance provenance,
        String accountId,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> envelope)
        implements CustomerCommand {}
