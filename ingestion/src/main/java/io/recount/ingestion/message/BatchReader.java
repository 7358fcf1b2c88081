package io.recount.ingestion.message;

import io.recount.ingestion.message.BatchDefaults.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a batch: its messages, each with the bytes it was sent as, and what is said once for all of them. */
final class BatchReader {
    /** How often a body's length the shared context may come to, repeated in every message, before it is an attack. */
    private static final int LARGEST_EXPANSION = 8;

    private final JsonParser parser;
    private final byte[] body;
    private final TrackingLimits limits;
    private final JsonTree tree;

    private @Nullable List<RawMessage> messages;
    private @Nullable String writeKey;
    private @Nullable Shared context;
    private @Nullable Shared integrations;
    private @Nullable Shared sentAt;
    private int sharedBytes;

    BatchReader(JsonParser parser, byte[] body, TrackingLimits limits) {
        this.parser = parser;
        this.body = body;
        this.limits = limits;
        this.tree = new JsonTree(parser);
    }

    record Batch(@Nullable String writeKey, BatchDefaults defaults, List<RawMessage> messages) {}

    Batch read() {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "batch" -> messages = messages();
                case "context" -> context = sharedObject("context");
                case "integrations" -> integrations = sharedObject("integrations");
                case "writeKey" -> writeKey = Fields.textOrNull(tree.value());
                case "sentAt" -> sentAt = shared();
                default -> parser.skipChildren();
            }
        }
        if (messages == null) {
            throw new MalformedBody(
                    "batch-missing", "The body of a batch needs a list of messages in the field batch.");
        }
        if ((long) sharedBytes * messages.size() > (long) LARGEST_EXPANSION * limits.bodyBytes()) {
            throw new MalformedBody("context-too-large", "The batch's context is too large for so many messages.");
        }
        return new Batch(writeKey, new BatchDefaults(context, integrations, sentAt), messages);
    }

    private List<RawMessage> messages() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedBody("batch-invalid", "The field batch must be a list of messages.");
        }
        var read = new ArrayList<RawMessage>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (read.size() == limits.events()) {
                throw new MalformedBody("batch-too-long", "A batch has at most " + limits.events() + " events.");
            }
            read.add(message());
        }
        return read;
    }

    private RawMessage message() {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        var fields = new Fields(isObject ? tree.message() : Map.of());
        if (!isObject) {
            parser.skipChildren();
            parser.finishToken();
        }
        int to = (int) parser.currentLocation().getByteOffset();
        var refusal = isObject ? tree.refusal() : fields.refusal("message-invalid", "", "A message must be an object.");
        if (to - from > limits.eventBytes()) {
            refusal = fields.refusal("event-too-large", "", "An event has at most " + limits.eventBytes() + " bytes.");
        }
        return new RawMessage(null, fields, JsonPart.of(body, from, to), refusal);
    }

    private @Nullable Shared sharedObject(String name) {
        var shared = shared();
        if (tree.defect() != null || (shared != null && Fields.asObject(shared.value()) == null)) {
            throw new MalformedBody(
                    name + "-invalid", "The batch's " + name + " must be an object within the limits of an event.");
        }
        sharedBytes += shared == null ? 0 : shared.written().length();
        return shared;
    }

    private @Nullable Shared shared() {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        var value = tree.value();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        return value == null ? null : new Shared(value, JsonPart.of(body, from, to));
    }
}
