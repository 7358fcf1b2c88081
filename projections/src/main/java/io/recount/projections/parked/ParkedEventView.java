package io.recount.projections.parked;

import io.recount.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not take, or that waits for such a one of its customer.
 *
 * @param projection name of the view
 * @param type stored name of the event's type
 * @param lastTriedAt when it was last tried, or parked
 * @param cause kind of failure; null where the event only waits
 * @param detail what the failure said; null where there is nothing, or the customer's key is gone
 * @param data what the event holds; null where it cannot be read, was erased, or was not asked for
 */
public record ParkedEventView(
        String projection,
        CustomerId customerId,
        UUID eventId,
        long position,
        @Nullable String type,
        Instant parkedAt,
        Instant lastTriedAt,
        @Nullable String cause,
        @Nullable String detail,
        @Nullable Map<String, @Nullable Object> data) {}
