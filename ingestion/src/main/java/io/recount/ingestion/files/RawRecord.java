package io.recount.ingestion.files;

import org.jspecify.annotations.Nullable;

/** One record as it lies in the file. */
final class RawRecord {
    private final Place start;
    private final Place end;
    private final byte[] bytes;
    private final @Nullable Flaw flaw;

    /**
     * @param start where it begins
     * @param end where the next one begins
     * @param bytes without the line's end; of an over-long record its beginning alone
     * @param flaw why it is no record; null where it may be one
     */
    RawRecord(Place start, Place end, byte[] bytes, @Nullable Flaw flaw) {
        this.start = start;
        this.end = end;
        this.bytes = bytes;
        this.flaw = flaw;
    }

    Place start() {
        return start;
    }

    Place end() {
        return end;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable Flaw flaw() {
        return flaw;
    }

    /** Whether there is nothing but blanks and tabs in it. */
    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return flaw == null;
    }

    /** Whether it goes over several lines, as quoted fields may. */
    boolean spansLines() {
        return end.line() - start.line() > 1;
    }
}
