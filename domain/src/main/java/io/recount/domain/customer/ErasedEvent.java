package io.recount.domain.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a stored event once the customer's key is destroyed. Never stored itself.
 *
 * @param type stored name of the event that was
 * @param revision its revision
 * @param source of the message that caused it, null where the event had none
 * @param occurredAt null where the event had none
 */
public record ErasedEvent(
        CustomerId customerId,
        String type,
        int revision,
        @Nullable String source,
        @Nullable Instant occurredAt) implements CustomerEvent {}
