package io.recount.ingestion.message;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What quarantine keeps of one message: the complete message, a JSON object that says by itself what the message said in
 * its request, so that it can be repaired and handed in again ({@link BodyParser#kept}) with the same meaning at any time.
 *
 * <p>Every field stands there as it was sent, byte for byte, but for these: {@code type} is what the route said, where it
 * said it; {@code context} and {@code integrations} hold also what the batch said; {@code sentAt} is the batch's where the
 * message needs one and had none; {@code receivedAt} is when it first arrived; {@code messageId} is the one that was made up
 * for a message without; {@code writeKey}, a secret, is left out. What is no JSON object is kept as the bytes that were sent.
 */
public final class Payload {
    private final JsonPart written;
    private final @Nullable Completion completion;

    private Payload(JsonPart written, @Nullable Completion completion) {
        this.written = written;
        this.completion = completion;
    }

    /** What its message does not say itself. */
    record Completion(
            BatchDefaults defaults,
            @Nullable MessageType type,
            @Nullable String newId,
            Instant receivedAt) {}

    /** A message that is complete already. */
    public static Payload of(byte[] complete) {
        return new Payload(JsonPart.of(complete), null);
    }

    static Payload of(JsonPart written, Completion completion) {
        return new Payload(written, written.isObject() ? completion : null);
    }

    public byte[] toBytes() {
        return completion == null ? written.toBytes() : complete(completion);
    }

    private byte[] complete(Completion it) {
        var message = RawObject.of(written);
        message.remove("writeKey");
        if (it.type != null) {
            message.put("type", JsonPart.text(it.type.name().toLowerCase(Locale.ROOT)));
        }
        if (it.newId != null) {
            message.put("messageId", JsonPart.text(it.newId));
        }
        it.defaults.completeWith(message);
        if (message.get(Occurrence.RECEIVED_AT) == null) {
            message.put(Occurrence.RECEIVED_AT, JsonPart.text(it.receivedAt.toString()));
        }
        return message.toPart().toBytes();
    }
}
