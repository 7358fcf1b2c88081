package io.recount.domain.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of quarantine are meant: those to which everything applies that is not null.
 *
 * @param source slug of their source
 * @param reason code in kebab case
 * @param type identify, track, page, screen, group or alias
 * @param event exact name of the event; messages that left quarantine have none any more
 * @param from earliest time of arrival, inclusive
 * @param to latest time of arrival, exclusive
 */
public record QuarantineFilter(
        @Nullable String source,
        @Nullable String reason,
        @Nullable String type,
        @Nullable String event,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable QuarantineStatus status) {
    public static final QuarantineFilter ALL = new QuarantineFilter(null, null, null, null, null, null, null);

    /** The same, for messages of this status alone. */
    public QuarantineFilter withStatus(QuarantineStatus other) {
        return new QuarantineFilter(source, reason, type, event, from, to, other);
    }
}
