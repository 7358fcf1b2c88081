package io.recount.benchmarks.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;

/** Message ids of the shape of a random UUID: a part that is new in every run, then a number. For one thread. */
public final class MessageIds {
    private static final int PREFIX = 24;

    private final byte[] prefix;
    private long number;

    /**
     * Starts at number zero.
     *
     * @param run new for every run against a server with data, because dedupe is for ever
     */
    public MessageIds(UUID run) {
        this.prefix = run.toString().substring(0, PREFIX).getBytes(US_ASCII);
    }

    void writeNext(byte[] target, int at) {
        System.arraycopy(prefix, 0, target, at, PREFIX);
        FixedWidth.hex(target, at + PREFIX, 12, number++);
    }
}
