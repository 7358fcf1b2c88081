package io.recount.domain.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source told traits of a customer.
 *
 * @param traits JSON values by name; a null value takes the trait away
 * @param envelope the other fields of the message (context, integrations, the ids it named), unchanged
 */
public record TraitsSet(
        CustomerId customerId,
        Provenance provenance,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> envelope)
        implements CustomerEvent {}
