package io.recount.projections.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trait and the event that set it.
 *
 * @param value a JSON value; null only inside the store, for a trait that was taken away
 * @param eventId the event
 * @param position its log position
 * @param source slug of the source that told it
 * @param occurredAt when it was true, in the customer's time
 * @param recordedAt when Recount knew
 */
public record TraitView(
        @Nullable Object value, UUID eventId, long position, String source, Instant occurredAt, Instant recordedAt) {}
