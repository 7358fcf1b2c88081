package io.recount.ingestion.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message cannot be taken; carries what quarantine wants to know. It is an answer and no bug, so it has no stack trace. */
final class MessageRefused extends RuntimeException {
    private final String reason;
    private final String path;
    private final String detail;

    MessageRefused(String reason, String path, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.path = path;
        this.detail = detail;
    }

    RejectedMessage rejection(String source, @Nullable String messageId, Instant receivedAt, Payload payload) {
        return new RejectedMessage(source, messageId, receivedAt, reason, path, detail, payload);
    }
}
