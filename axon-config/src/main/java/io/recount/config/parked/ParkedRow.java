package io.recount.config.parked;

import io.recount.domain.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as it is stored: no word of what it holds, which is in the log.
 *
 * @param cause simple name of the failure's class; null where it waits for an earlier event
 * @param detail message of the failure, sealed under the customer's key, in base64; null where there is none
 */
record ParkedRow(
        String view,
        String slot,
        long position,
        UUID eventId,
        CustomerId customer,
        Instant parkedAt,
        Instant touchedAt,
        @Nullable String cause,
        @Nullable String detail) {}
