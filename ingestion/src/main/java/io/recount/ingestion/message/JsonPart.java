package io.recount.ingestion.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** One JSON value as it stands in a body, which nobody changes; shares the array. */
final class JsonPart {
    private final byte[] body;
    private final int from;
    private final int to;

    private JsonPart(byte[] body, int from, int to) {
        this.body = body;
        this.from = from;
        this.to = to;
    }

    /** The bytes of {@code body} from {@code from}, inclusive, to {@code to}, exclusive. */
    static JsonPart of(byte[] body, int from, int to) {
        return new JsonPart(body, from, to);
    }

    static JsonPart of(byte[] whole) {
        return new JsonPart(whole, 0, whole.length);
    }

    /** A text of which no character needs escaping. */
    static JsonPart text(String plain) {
        return of(('"' + plain + '"').getBytes(US_ASCII));
    }

    boolean isObject() {
        return body[from] == '{';
    }

    boolean isNull() {
        return body[from] == 'n';
    }

    int length() {
        return to - from;
    }

    byte[] toBytes() {
        return Arrays.copyOfRange(body, from, to);
    }
}
