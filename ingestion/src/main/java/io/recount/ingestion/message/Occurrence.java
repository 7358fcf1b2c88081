package io.recount.ingestion.message;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a message's fact happened. Milliseconds, because not every store keeps more.
 *
 * @param claimedAt the time that was claimed, where it lay too far in the future; else null
 */
record Occurrence(Instant occurredAt, @Nullable Instant claimedAt) {
    static final String RECEIVED_AT = "receivedAt";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String INVALID = "timestamp-invalid";

    /**
     * When the message first arrived: what it says itself, for one that was repaired or forwarded, where that can be a past
     * time; else now. Anything else in the field is left there.
     */
    static Instant takeReceivedAt(Fields fields, Instant now) {
        var said = fields.get(RECEIVED_AT);
        var time = said == null ? null : Timestamps.read(said);
        if (time == null || time.isAfter(now)) {
            return now;
        }
        fields.take(RECEIVED_AT);
        return time;
    }

    /**
     * Corrects the sender's clock by the time it took from sending to arrival, which assumes that sending itself takes none.
     *
     * @param bodySentAt when the whole body was sent, for a message that does not say it itself
     */
    static Occurrence take(Fields fields, @Nullable Object bodySentAt, Instant receivedAt) {
        var original = time(fields, "originalTimestamp");
        var sent = time(fields, "sentAt");
        var timestamp = time(fields, "timestamp");
        if (original != null && sent == null && bodySentAt != null) {
            sent = Timestamps.read(bodySentAt);
            if (sent == null) {
                throw new MessageRefused(INVALID, "/sentAt", "The batch's sentAt is not a time that can be read.");
            }
        }
        fields.take("sentAt");
        fields.take("timestamp");
        if (original == null || sent == null) {
            return clamped(timestamp == null ? receivedAt : timestamp, receivedAt);
        }
        fields.take("originalTimestamp");
        var corrected = receivedAt.minus(Duration.between(original, sent));
        if (!Timestamps.inRange(corrected)) {
            throw fields.refusal(INVALID, "originalTimestamp", "The corrected time lies outside the years 1 to 9999.");
        }
        return clamped(corrected, receivedAt);
    }

    private static Occurrence clamped(Instant claimed, Instant receivedAt) {
        var claim = claimed.truncatedTo(ChronoUnit.MILLIS);
        var received = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        return claim.isAfter(received.plus(TOLERANCE)) ? new Occurrence(received, claim) : new Occurrence(claim, null);
    }

    private static @Nullable Instant time(Fields fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            return null;
        }
        var time = Timestamps.read(value);
        if (time == null) {
            throw fields.refusal(INVALID, name, "The field " + name + " is not a time that can be read.");
        }
        return time;
    }
}
