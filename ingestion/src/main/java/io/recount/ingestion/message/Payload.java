package io.recount.ingestion.message;

import java.util.Arrays;

/** The bytes of one message as they were sent: part of a request body, which nobody changes. */
public final class Payload {
    private final byte[] body;
    private final int from;
    private final int to;

    private Payload(byte[] body, int from, int to) {
        this.body = body;
        this.from = from;
        this.to = to;
    }

    public static Payload of(byte[] whole) {
        return new Payload(whole, 0, whole.length);
    }

    /** The bytes of {@code body} from {@code from}, inclusive, to {@code to}, exclusive; shares the array. */
    public static Payload part(byte[] body, int from, int to) {
        return new Payload(body, from, to);
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(body, from, to);
    }
}
