package io.recount.domain.customer;

import io.recount.domain.interaction.Interaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer interacted with the company.
 *
 * @param interaction what it was, in the shape of its kind
 * @param envelope the other fields of the message (context, integrations, the ids it named), unchanged
 */
public record InteractionRecorded(
        CustomerId customerId, Provenance provenance, Interaction interaction, Map<String, @Nullable Object> envelope)
        implements CustomerEvent {}
