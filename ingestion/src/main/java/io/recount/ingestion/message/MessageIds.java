package io.recount.ingestion.message;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ids of messages: the sender's, or a random one where it sent none, which then cannot be recognised when resent. */
final class MessageIds {
    private static final int MAX_LENGTH = 512;
    private static final String FIELD = "messageId";
    private static final String INVALID = "message-id-invalid";

    private MessageIds() {}

    static Supplier<String> random() {
        return () -> "api-" + UUID.randomUUID();
    }

    /** Gives a message an id that was sent without one, and returns it; null where one was sent, whatever it is. */
    static @Nullable String complete(Fields fields, Supplier<String> newIds) {
        var sent = fields.get(FIELD);
        if (sent != null && !(sent instanceof String text && text.isBlank())) {
            return null;
        }
        var id = newIds.get();
        fields.put(FIELD, id);
        return id;
    }

    static String take(Fields fields) {
        var id = fields.takeText(FIELD, INVALID);
        if (id == null || !usable(id)) {
            throw fields.refusal(
                    INVALID, FIELD, "A message id has at most " + MAX_LENGTH + " characters, none of them U+0000.");
        }
        return id;
    }

    /** The id for quarantine: null rather than one that cannot be kept. */
    static @Nullable String readable(Fields fields) {
        var id = Fields.textOrNull(fields.get(FIELD));
        return id != null && usable(id) ? id : null;
    }

    private static boolean usable(String id) {
        return id.length() <= MAX_LENGTH && id.indexOf('\0') < 0;
    }
}
