package io.recount.ingestion.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that cannot be taken as it is and waits in quarantine.
 *
 * @param messageId its id, made up where it has none; null where it cannot be read
 * @param reason stable code in kebab case, such as {@code event-missing}
 * @param path JSON pointer of the field that failed, in the payload; empty for the message as a whole
 * @param detail one sentence for a person, without personal data
 */
public record RejectedMessage(
        String source,
        @Nullable String messageId,
        Instant receivedAt,
        String reason,
        String path,
        String detail,
        Payload payload) {

    /** The same, saying where it was found: a place in a file, for a person. */
    RejectedMessage at(String place) {
        return new RejectedMessage(
                source, messageId, receivedAt, reason, path, (detail + " (" + place + ")").strip(), payload);
    }
}
