package io.recount.ingestion.message;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads bodies of the tracking API in one pass. The parser's own limits are off, since one oversized value must not sink a
 * whole batch: bodies are short already, and what is too deep or too long is found per message.
 */
public final class BodyParser {
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TrackingLimits limits;
    private final Supplier<String> newIds;

    public BodyParser(TrackingLimits limits) {
        this(limits, MessageIds.random());
    }

    BodyParser(TrackingLimits limits, Supplier<String> newIds) {
        this.limits = limits;
        this.newIds = newIds;
    }

    /**
     * Reads the body of a batch.
     *
     * @throws MalformedBody where nothing of it can be taken
     */
    public ParsedBody batch(byte[] body) {
        return read(body, this::readBatch);
    }

    /**
     * Reads a body that is one message.
     *
     * @param type what the route says it is; null to take the message's own {@code type}
     * @throws MalformedBody where it cannot even be set aside
     */
    public ParsedBody single(byte[] body, @Nullable MessageType type) {
        if (body.length > limits.eventBytes()) {
            throw tooLarge();
        }
        return read(body, bytes -> readMessage(bytes, type));
    }

    /**
     * Reads a message as quarantine keeps it, repaired or not; see {@link Payload}. Its {@code context} and
     * {@code integrations} do not count towards the length of an event, since a batch may have said them for it.
     *
     * @throws MalformedBody where it cannot even be set aside again
     */
    public ParsedBody kept(byte[] payload) {
        if (payload.length > limits.bodyBytes() + limits.eventBytes()) {
            throw tooLarge();
        }
        return read(payload, this::readKept);
    }

    private static ParsedBody read(byte[] body, Function<byte[], ParsedBody> reader) {
        try {
            return reader.apply(body);
        } catch (JacksonException e) {
            var mended = LoneSurrogates.replaced(body);
            if (mended == null) {
                throw notJson(e);
            }
            try {
                return reader.apply(mended);
            } catch (JacksonException still) {
                throw notJson(still);
            }
        }
    }

    private ParsedBody readBatch(byte[] body) {
        try (var parser = open(body)) {
            var batch = new BatchReader(parser, body, limits).read();
            end(parser);
            return new ParsedBody(batch.writeKey(), batch.defaults(), batch.messages(), newIds);
        }
    }

    private ParsedBody readMessage(byte[] body, @Nullable MessageType type) {
        try (var parser = open(body)) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            var tree = new JsonTree(parser);
            var fields = new Fields(tree.message());
            int to = (int) parser.currentLocation().getByteOffset();
            end(parser);
            var message = new RawMessage(type, fields, JsonPart.of(body, from, to), tree.refusal());
            return new ParsedBody(null, BatchDefaults.NONE, List.of(message), newIds);
        }
    }

    private ParsedBody readKept(byte[] payload) {
        var parsed = readMessage(payload, null);
        var message = RawObject.of(JsonPart.of(payload));
        message.remove("context");
        message.remove("integrations");
        if (message.toPart().length() > limits.eventBytes()) {
            throw tooLarge();
        }
        return parsed;
    }

    private MalformedBody tooLarge() {
        return new MalformedBody("event-too-large", "An event has at most " + limits.eventBytes() + " bytes.");
    }

    /** A parser on the opening brace of the object that the body is. */
    static JsonParser open(byte[] body) {
        var parser = JSON.createParser(ObjectReadContext.empty(), body);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedBody("body-invalid", "The body must be a JSON object.");
        }
        if (parser.currentTokenLocation().getByteOffset() < 0) {
            throw new MalformedBody("body-invalid", "The body must be encoded in UTF-8.");
        }
        return parser;
    }

    private static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new MalformedBody("body-invalid", "The body must be one JSON object and nothing after it.");
        }
    }

    static MalformedBody notJson(JacksonException e) {
        var at = e.getLocation();
        return new MalformedBody(
                "json-invalid",
                at == null
                        ? "The body is not valid JSON."
                        : "The body is not valid JSON at byte " + at.getByteOffset() + " (line " + at.getLineNr()
                                + ", column " + at.getColumnNr() + ").");
    }
}
