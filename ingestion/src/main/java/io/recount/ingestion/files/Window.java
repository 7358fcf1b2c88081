package io.recount.ingestion.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stretch of a stream, from where the next record begins, as long as it has to be. */
final class Window {
    private static final int FIRST_SIZE = 1 << 17;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int start;
    private int end;

    Window(InputStream in) {
        this.in = in;
    }

    /** Whether there is a byte at this distance from the start; reads on where need be. */
    boolean has(int distance) throws IOException {
        while (start + distance >= end) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    byte at(int distance) {
        return bytes[start + distance];
    }

    /** Distance of the first line feed at or after {@code from}; the number of bytes that are left where there is none. */
    int lineFeed(int from, int longest) throws IOException {
        int distance = from;
        while (distance <= longest && has(distance) && at(distance) != '\n') {
            distance++;
        }
        return distance;
    }

    byte[] copy(int length) {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    void advance(int distance) {
        start += distance;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        } else if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = in.read(bytes, end, bytes.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
