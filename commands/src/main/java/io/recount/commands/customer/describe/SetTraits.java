package io.recount.commands.customer.describe;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Provenance;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Sets traits of a customer; a null value takes one away. */
public record SetTraits(
        @TargetAggregateIdentifier CustomerId customerId,
        Provenance provenance,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> envelope)
        implements CustomerCommand {}
