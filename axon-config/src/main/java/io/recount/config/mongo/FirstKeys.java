package io.recount.config.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.projections.documents.Found;
import io.recount.projections.documents.Sorting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the first rows of a list while all of them pass by. */
final class FirstKeys {
    private static final class Row {
        private final String id;
        private final byte[] key;

        Row(String id, byte[] key) {
            this.id = id;
            this.key = key;
        }

        byte[] key() {
            return key;
        }
    }

    private final Comparator<byte[]> order;
    private final int direction;
    private final byte @Nullable [] name;
    private final byte @Nullable [] after;
    private final int limit;
    private final PriorityQueue<Row> rows;
    private byte @Nullable [] last;

    FirstKeys(Sorting sorting, @Nullable String after, int limit) {
        this.direction = sorting.descending() ? -1 : 1;
        this.order = sorting.descending() ? (a, b) -> Arrays.compareUnsigned(b, a) : Arrays::compareUnsigned;
        this.name = sorting.isById() ? null : sorting.key().getBytes(UTF_8);
        this.after = after == null ? null : after.getBytes(UTF_8);
        this.limit = limit;
        this.rows = new PriorityQueue<>(limit + 1, Comparator.comparing(Row::key, order.reversed()));
    }

    /** Whether a row has the sort key and would be among those that are kept; {@code row} then stands at its key. */
    boolean reach(String id, RowBytes row) {
        if (name == null) {
            byte[] key = id.getBytes(UTF_8);
            return (after == null || order.compare(key, after) > 0) && (last == null || order.compare(key, last) < 0);
        }
        return row.findKey(name)
                && (after == null || direction * row.compareKey(after) > 0)
                && (last == null || direction * row.compareKey(last) < 0);
    }

    /** Keeps a row in place of the last one, if there are enough. */
    void add(String id, RowBytes row) {
        rows.add(new Row(id, keyOf(id, row)));
        if (rows.size() > limit) {
            rows.poll();
        }
        if (rows.size() == limit) {
            last = rows.element().key();
        }
    }

    List<Found> page() {
        return rows.stream()
                .sorted(Comparator.comparing(Row::key, order))
                .map(row -> new Found(row.id, new String(row.key(), UTF_8)))
                .toList();
    }

    /** The test that was asked meanwhile may have gone to another key. */
    private byte[] keyOf(String id, RowBytes row) {
        if (name == null) {
            return id.getBytes(UTF_8);
        }
        if (!row.findKey(name)) {
            throw new IllegalStateException("a row without the key was reached");
        }
        return row.key();
    }
}
