package io.recount.commands.customer.record;

import io.recount.commands.customer.CustomerCommand;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Provenance;
import io.recount.domain.interaction.Interaction;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records what a customer did. */
public record RecordInteraction(
        @TargetAggregateIdentifier CustomerId customerId,
        Provenance provenance,
        Interaction interaction,
        Map<String, @Nullable Object> envelope)
        implements CustomerCommand {}
