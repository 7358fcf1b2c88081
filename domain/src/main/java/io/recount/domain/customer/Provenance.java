package io.recount.domain.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from and when it happened.
 *
 * @param source slug of the source whose key sent it
 * @param messageId the sender's id of the message; unique per source for ever
 * @param occurredAt the customer's own time, corrected by the offset of the sender's clock
 * @param claimedAt the time that was claimed, when it lay too far in the future and was clamped; else null
 */
public record Provenance(
        String source,
        String messageId,
        Instant occurredAt,
        @Nullable Instant claimedAt) {

    public static Provenance of(String source, String messageId, Instant occurredAt) {
        return new Provenance(source, messageId, occurredAt, null);
    }

    /** 64-bit fingerprint of source and message id, by which repeated messages are recognised. */
    public long fingerprint() {
        return MessageFingerprint.of(source, messageId);
    }
}
