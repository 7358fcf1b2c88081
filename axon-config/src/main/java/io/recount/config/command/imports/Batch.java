package io.recount.config.command.imports;

import io.recount.ingestion.files.Place;

/** Records that are sent together. */
final class Batch {
    private final byte[] lines;
    private final Place end;
    private final long read;
    private final long skipped;

    /**
     * @param lines of {@code /v1/lines}
     * @param end from where reading can go on once this is acknowledged
     * @param read records that end in it
     * @param skipped how many of those bring nothing
     */
    Batch(byte[] lines, Place end, long read, long skipped) {
        this.lines = lines;
        this.end = end;
        this.read = read;
        this.skipped = skipped;
    }

    byte[] lines() {
        return lines;
    }

    Place end() {
        return end;
    }

    long read() {
        return read;
    }

    long skipped() {
        return skipped;
    }
}
