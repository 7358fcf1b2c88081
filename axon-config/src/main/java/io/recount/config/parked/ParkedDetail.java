package io.recount.config.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.config.sealing.Seal;
import io.recount.config.sealing.SealBroken;
import io.recount.config.sealing.SubjectKeys;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What failures said, which may quote what people said: sealed under the key of the customer. */
final class ParkedDetail {
    private static final int MOST_CHARACTERS = 1_000;

    private final SubjectKeys keys;

    ParkedDetail(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Null where there is nothing to keep, or no key to keep it under. */
    @Nullable String seal(UUID customer, UUID event, @Nullable String message) {
        var key = keys.find(customer).orElse(null);
        if (message == null || key == null) {
            return null;
        }
        var text = message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
        return Base64.getEncoder().encodeToString(Seal.seal(key, associated(event), text.getBytes(UTF_8)));
    }

    /** Null where it cannot be read any more. */
    @Nullable String open(ParkedRow row) {
        var text = row.detail();
        var key = keys.find(row.customer().value()).orElse(null);
        if (text == null || key == null) {
            return null;
        }
        try {
            return new String(
                    Seal.open(
                            key, associated(row.eventId()), Base64.getDecoder().decode(text)),
                    UTF_8);
        } catch (SealBroken e) {
            return null;
        }
    }

    private static byte[] associated(UUID event) {
        return ByteBuffer.allocate(24)
                .put("parked..".getBytes(UTF_8))
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .array();
    }
}
