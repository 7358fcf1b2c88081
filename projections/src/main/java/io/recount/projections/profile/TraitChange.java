package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that told another value of a trait than the one in effect.
 *
 * @param customerId whose history it was then; another customer's where the two were joined later
 * @param value a JSON value; null where the trait was taken away
 * @param outdated whether a newer value was known already, so that it never took effect
 * @param replaced the value that was in effect until then; null where there was none, or where it was not replaced
 * @param replacedEventId the event that last told the replaced value; null where there was none
 * @param eventId the event
 * @param position its log position
 * @param source slug of the source that told it
 * @param messageId the sender's id of the message
 * @param occurredAt when it was true, in the customer's time
 * @param recordedAt when Recount knew
 */
public record TraitChange(
        CustomerId customerId,
        @Nullable Object value,
        boolean outdated,
        @Nullable Object replaced,
        @Nullable UUID replacedEventId,
        UUID eventId,
        long position,
        String source,
        String messageId,
        Instant occurredAt,
        Instant recordedAt) {}
