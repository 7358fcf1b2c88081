package io.recount.ingestion.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One line of an import, taken out of the object around it. */
final class LineEnvelope {
    private static final byte[] MESSAGE = "\"message\":".getBytes(US_ASCII);

    private final byte[] body;
    private final int from;
    private final int to;
    private long number;
    private int column;
    private int messages;
    private int messageAt;
    private int messageTo;
    private @Nullable Fields fields;
    private @Nullable MessageRefused refusal;
    private @Nullable Map<String, @Nullable Object> damage;
    private @Nullable Object raw;

    LineEnvelope(byte[] body, int from, int to) {
        this.body = body;
        this.from = from;
        this.to = to;
    }

    /**
     * Reads the line.
     *
     * @throws JacksonException where what follows the line's number is no JSON
     */
    void read() {
        try (var parser = BodyParser.JSON.createParser(ObjectReadContext.empty(), body, from, to - from)) {
            begin(parser);
            var tree = new JsonTree(parser);
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "message" -> message(parser, tree);
                    case "damage" -> damage = Fields.asObject(tree.value());
                    case "column" -> column = Math.max(0, parser.getIntValue());
                    case "raw" -> raw = tree.value();
                    default -> parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                messages++;
            }
        }
    }

    long number() {
        return number;
    }

    /** Why the line brings no message; null where it brings one. */
    @Nullable LineDamage damage() {
        if (damage != null && messages == 0) {
            return LineDamage.read(number, column, damage, raw);
        }
        return messages == 1 && fields != null
                ? null
                : damage(1, "message-invalid", "A line must hold one JSON object and nothing after it.");
    }

    /** The message of a line without damage. */
    RawMessage message(TrackingLimits limits) {
        var read = fields == null ? new Fields(Map.of()) : fields;
        boolean isTooLarge = messageTo - messageAt > limits.eventBytes();
        var why = isTooLarge
                ? read.refusal("event-too-large", "", "An event has at most " + limits.eventBytes() + " bytes.")
                : refusal;
        return new RawMessage(null, read, JsonPart.of(body, messageAt, messageTo), why);
    }

    /** The damage of a line whose message is no JSON. */
    LineDamage broken(JacksonException e) {
        if (number == 0) {
            throw notALine();
        }
        int start = messageFrom();
        var at = e.getLocation();
        int end = at == null ? start : Math.clamp(from + at.getByteOffset(), start, to);
        int characters = 1;
        for (int i = start; i < end; i++) {
            if ((body[i] & 0xc0) != 0x80) {
                characters++;
            }
        }
        return damage(characters, "json-invalid", "The line is not valid JSON.");
    }

    /** What is kept is the message alone: the brace that closes the line is not part of it. */
    private LineDamage damage(int inColumn, String reason, String detail) {
        int end = body[to - 1] == '}' ? to - 1 : to;
        var kept = Arrays.copyOfRange(body, messageFrom(), Math.max(end, messageFrom()));
        return new LineDamage(number, inColumn, reason, "", detail, Payload.of(kept));
    }

    private void begin(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT
                || !"line".equals(parser.nextName())
                || parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw notALine();
        }
        number = parser.getLongValue();
        if (number < 1) {
            throw notALine();
        }
    }

    private void message(JsonParser parser, JsonTree tree) {
        messages++;
        messageAt = from + (int) parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields = new Fields(tree.message());
            refusal = tree.refusal();
        } else {
            parser.skipChildren();
            parser.finishToken();
        }
        messageTo = from + (int) parser.currentLocation().getByteOffset();
    }

    private int messageFrom() {
        for (int i = from; i < to - MESSAGE.length; i++) {
            if (Arrays.equals(body, i, i + MESSAGE.length, MESSAGE, 0, MESSAGE.length)) {
                return i + MESSAGE.length;
            }
        }
        return from;
    }

    private static MalformedBody notALine() {
        return new MalformedBody(
                "line-invalid", "Each line must begin with its number, as in {\"line\":17,\"message\":{}}.");
    }
}
