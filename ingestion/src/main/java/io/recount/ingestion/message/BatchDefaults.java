package io.recount.ingestion.message;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says once for all its messages.
 *
 * @param context merged under each message's own, at every depth; null where there is none
 * @param integrations likewise
 * @param sentAt when the batch was sent, as it was written
 */
record BatchDefaults(
        @Nullable Shared context,
        @Nullable Shared integrations,
        @Nullable Shared sentAt) {
    static final BatchDefaults NONE = new BatchDefaults(null, null, null);

    /** A value other than null, and how it was written. */
    record Shared(Object value, JsonPart written) {}

    void mergeUnder(Fields fields) {
        mergeUnder(fields, "context", context);
        mergeUnder(fields, "integrations", integrations);
    }

    /** Makes the message say what the batch says for it. */
    void completeWith(RawObject message) {
        completeWith(message, "context", context);
        completeWith(message, "integrations", integrations);
        if (sentAt != null && message.get("originalTimestamp") != null && message.get("sentAt") == null) {
            message.put("sentAt", sentAt.written);
        }
    }

    private static void mergeUnder(Fields fields, String name, @Nullable Shared shared) {
        if (shared == null) {
            return;
        }
        var own = fields.get(name);
        fields.put(name, own == null ? shared.value : merged(shared.value, own));
    }

    private static void completeWith(RawObject message, String name, @Nullable Shared shared) {
        if (shared == null) {
            return;
        }
        var own = message.get(name);
        if (own == null) {
            message.put(name, shared.written);
        } else if (own.isObject()) {
            message.put(
                    name, RawObject.of(own).over(RawObject.of(shared.written)).toPart());
        }
    }

    private static @Nullable Object merged(@Nullable Object shared, @Nullable Object own) {
        var under = Fields.asObject(shared);
        var over = Fields.asObject(own);
        if (under == null || over == null) {
            return own;
        }
        var all = new LinkedHashMap<String, @Nullable Object>(under);
        for (Map.Entry<String, @Nullable Object> field : over.entrySet()) {
            all.put(field.getKey(), merged(all.get(field.getKey()), field.getValue()));
        }
        return all;
    }
}
