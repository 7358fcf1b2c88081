package io.recount.config.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.projections.documents.DocumentSearch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The terms and sort keys of a document, read from its BSON bytes where they lie. For one thread. */
final class RowBytes {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] TERMS = DocumentSearch.TERMS.getBytes(UTF_8);
    private static final byte[] KEYS = DocumentSearch.KEYS.getBytes(UTF_8);
    private static final byte[] NOTHING = {5, 0, 0, 0, 0};
    private static final int LENGTH = Integer.BYTES;

    private byte[] bytes = NOTHING;
    private int terms;
    private int keys;
    private int keyStart;
    private int keyEnd;

    /** Goes to a document. */
    RowBytes at(byte[] document) {
        bytes = document;
        terms = find(0, TERMS);
        keys = find(0, KEYS);
        return this;
    }

    /** Whether one of the terms, which lie in order, is in a range. */
    boolean hasTermIn(byte[] from, byte[] to) {
        if (terms < 0) {
            return false;
        }
        int next = terms + LENGTH;
        while (bytes[next] != 0) {
            int value = afterName(next);
            int start = value + LENGTH;
            int end = start + intAt(value) - 1;
            if (Arrays.compareUnsigned(bytes, start, end, from, 0, from.length) >= 0) {
                return Arrays.compareUnsigned(bytes, start, end, to, 0, to.length) < 0;
            }
            next = end + 1;
        }
        return false;
    }

    /** Goes to the sort key of this name, if there is one. */
    boolean findKey(byte[] name) {
        int value = keys < 0 ? -1 : find(keys, name);
        if (value < 0) {
            return false;
        }
        keyStart = value + LENGTH;
        keyEnd = keyStart + intAt(value) - 1;
        return true;
    }

    int compareKey(byte[] other) {
        return Arrays.compareUnsigned(bytes, keyStart, keyEnd, other, 0, other.length);
    }

    byte[] key() {
        return Arrays.copyOfRange(bytes, keyStart, keyEnd);
    }

    /** Where the value of a field of the document at this place begins; negative where there is none. */
    private int find(int document, byte[] name) {
        int next = document + LENGTH;
        while (bytes[next] != 0) {
            int value = afterName(next);
            if (value - next - 2 == name.length && Arrays.equals(bytes, next + 1, value - 1, name, 0, name.length)) {
                return value;
            }
            next = value + sizeOf(bytes[next], value);
        }
        return -1;
    }

    private int afterName(int element) {
        int end = element + 1;
        while (bytes[end] != 0) {
            end++;
        }
        return end + 1;
    }

    private int sizeOf(byte type, int value) {
        return switch (type) {
            case 0x02 -> LENGTH + intAt(value);
            case 0x03, 0x04 -> intAt(value);
            case 0x10 -> Integer.BYTES;
            case 0x12 -> Long.BYTES;
            default -> throw new IllegalStateException("no field of a searched document has the BSON type " + type);
        };
    }

    private int intAt(int place) {
        return (int) INT.get(bytes, place);
    }
}
