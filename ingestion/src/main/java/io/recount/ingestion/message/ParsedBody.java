package io.recount.ingestion.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body that was read, before it is known whose it is: the write key may be in it. */
public final class ParsedBody {
    private final @Nullable String writeKey;
    private final BatchDefaults defaults;
    private final List<RawMessage> raw;
    private final Supplier<String> newIds;

    ParsedBody(@Nullable String writeKey, BatchDefaults defaults, List<RawMessage> raw, Supplier<String> newIds) {
        this.writeKey = writeKey;
        this.defaults = defaults;
        this.raw = raw;
        this.newIds = newIds;
    }

    /** The write key of the body, else that of its first message, else null. */
    public @Nullable String writeKey() {
        if (writeKey != null || raw.isEmpty()) {
            return writeKey;
        }
        return Fields.textOrNull(raw.getFirst().fields().get("writeKey"));
    }

    public int size() {
        return raw.size();
    }

    /** Checks every message; a bad one never touches its neighbours. Call it once: it uses the read fields up. */
    public Understood understand(String source, Instant receivedAt) {
        var understanding = new Understanding(source, defaults);
        var messages = new ArrayList<SourceMessage>(raw.size());
        var rejected = new ArrayList<RejectedMessage>();
        for (var message : raw) {
            var fields = message.fields();
            var newId = message.written().isObject() ? MessageIds.complete(fields, newIds) : null;
            var id = MessageIds.readable(fields);
            var firstReceivedAt = Occurrence.takeReceivedAt(fields, receivedAt);
            var payload = Payload.of(
                    message.written(), new Payload.Completion(defaults, message.type(), newId, firstReceivedAt));
            try {
                messages.add(understanding.of(message, firstReceivedAt, payload));
            } catch (MessageRefused e) {
                rejected.add(e.rejection(source, id, receivedAt, payload));
            }
        }
        return new Understood(messages, rejected);
    }
}
