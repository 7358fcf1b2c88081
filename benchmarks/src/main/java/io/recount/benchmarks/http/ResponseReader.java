package io.recount.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects the bytes of one response after the other and knows when one is complete; reads no more than it must. */
public final class ResponseReader {
    private static final int UNKNOWN = -1;
    private static final int CHUNKED = -2;
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(ISO_8859_1);
    private static final byte[] TRANSFER_ENCODING = "transfer-encoding:".getBytes(ISO_8859_1);
    private static final byte[] CONNECTION = "connection:".getBytes(ISO_8859_1);

    private byte[] bytes = new byte[2048];
    private int length;
    private int headEnd = UNKNOWN;
    private int bodyLength = UNKNOWN;

    /** Forgets the response read before. */
    public void reset() {
        length = 0;
        headEnd = UNKNOWN;
        bodyLength = UNKNOWN;
    }

    /**
     * Takes all bytes of the buffer.
     *
     * @return whether the response is complete
     */
    public boolean feed(ByteBuffer received) {
        int count = received.remaining();
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
        }
        int scanFrom = Math.max(0, length - 3);
        received.get(bytes, length, count);
        length += count;
        if (headEnd == UNKNOWN && !findHead(scanFrom)) {
            return false;
        }
        return bodyLength == CHUNKED ? new Chunks(bytes, headEnd, length).complete() : length >= headEnd + bodyLength;
    }

    public int status() {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
    }

    /** Whether the server closes the connection after this response. */
    public boolean closes() {
        int at = header(CONNECTION);
        return at >= 0 && (bytes[at] | 0x20) == 'c';
    }

    public String body() {
        return bodyLength == CHUNKED
                ? new Chunks(bytes, headEnd, length).text()
                : new String(bytes, headEnd, bodyLength, UTF_8);
    }

    /** Whether these bytes occur anywhere in the response; ASCII only. */
    public boolean holds(byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean findHead(int from) {
        for (int i = from; i + 3 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                headEnd = i + 4;
                int at = header(CONTENT_LENGTH);
                bodyLength = at >= 0 ? digits(at) : header(TRANSFER_ENCODING) >= 0 ? CHUNKED : 0;
                return true;
            }
        }
        return false;
    }

    private int digits(int from) {
        int value = 0;
        for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    /** Where the value of the header starts, or -1. The name is lower case with its colon. */
    private int header(byte[] name) {
        for (int line = 12; line < headEnd - 2; line++) {
            if (bytes[line - 1] == '\n' && startsWith(name, line)) {
                int at = line + name.length;
                return bytes[at] == ' ' ? at + 1 : at;
            }
        }
        return -1;
    }

    private boolean startsWith(byte[] name, int at) {
        if (at + name.length >= headEnd) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((bytes[at + i] | 0x20) != (name[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
