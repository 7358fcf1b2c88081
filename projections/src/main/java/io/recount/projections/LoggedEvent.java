package io.recount.projections;

import io.recount.domain.customer.CustomerEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as the log holds it.
 *
 * @param position place in the log; grows from event to event, not without gaps
 * @param eventId the event's own id
 * @param recordedAt when the log took it
 */
public record LoggedEvent(long position, UUID eventId, Instant recordedAt, CustomerEvent event) {}
