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
        @Nullable Object context,
        @Nullable Object integrations,
        @Nullable Object sentAt) {
    static final BatchDefaults NONE = new BatchDefaults(null, null, null);

    void mergeUnder(Fields fields) {
        mergeUnder(fields, "context", context);
        mergeUnder(fields, "integrations", integrations);
    }

    private static void mergeUnder(Fields fields, String name, @Nullable Object shared) {
        if (shared == null) {
            return;
        }
        var own = fields.get(name);
        fields.put(name, own == null ? shared : merged(shared, own));
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
