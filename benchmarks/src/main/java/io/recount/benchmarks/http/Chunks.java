package io.recount.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A body in chunks: lines with a size in hexadecimal, each followed by that many bytes, until a size of zero. */
final class Chunks {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final boolean complete;

    Chunks(byte[] bytes, int from, int end) {
        int at = from;
        boolean last = false;
        while (!last) {
            int size = 0;
            int i = at;
            while (i < end && bytes[i] != '\r' && bytes[i] != ';') {
                size = size * 16 + Character.digit(bytes[i++], 16);
            }
            while (i < end && bytes[i] != '\n') {
                i++;
            }
            int next = i + 1 + size + 2;
            if (next > end) {
                break;
            }
            body.write(bytes, i + 1, size);
            at = next;
            last = size == 0;
        }
        complete = last;
    }

    boolean complete() {
        return complete;
    }

    String text() {
        return body.toString(UTF_8);
    }
}
