package io.recount.ingestion.message;

import java.util.List;
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
    private static final JsonFactory JSON = JsonFactory.builder()
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
        try (var parser = open(body)) {
            var batch = new BatchReader(parser, body, limits).read();
            end(parser);
            return new ParsedBody(batch.writeKey(), batch.defaults(), batch.messages(), newIds);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /**
     * Reads a body that is one message.
     *
     * @param type what the route says it is; null to take the message's own {@code type}
     * @throws MalformedBody where it cannot even be set aside
     */
    public ParsedBody single(byte[] body, @Nullable MessageType type) {
        if (body.length > limits.eventBytes()) {
            throw new MalformedBody("event-too-large", "An event has at most " + limits.eventBytes() + " bytes.");
        }
        try (var parser = open(body)) {
            var tree = new JsonTree(parser);
            var fields = Fields.ofSingle(tree.message());
            end(parser);
            var message = new RawMessage(type, fields, Payload.of(body), tree.refusal(fields));
            return new ParsedBody(null, BatchDefaults.NONE, List.of(message), newIds);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private static JsonParser open(byte[] body) {
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

    private static MalformedBody notJson(JacksonException e) {
        var at = e.getLocation();
        return new MalformedBody(
                "json-invalid",
                at == null
                        ? "The body is not valid JSON."
                        : "The body is not valid JSON at byte " + at.getByteOffset() + " (line " + at.getLineNr()
                                + ", column " + at.getColumnNr() + ").");
    }
}
