package io.recount.projections.timeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Entries of one customer in the order of their places. */
final class EntryRun {
    private final ArrayList<Row> rows = new ArrayList<>();

    static EntryRun of(byte[] bytes) {
        var run = new EntryRun();
        run.rows.ensureCapacity(bytes.length / Row.BYTES + 1);
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            run.rows.add(Row.read(buffer));
        }
        return run;
    }

    byte[] toBytes() {
        var buffer = ByteBuffer.allocate(rows.size() * Row.BYTES);
        rows.forEach(row -> row.write(buffer));
        return buffer.array();
    }

    void insert(Row row) {
        int index = rows.size();
        while (index > 0 && row.place().isBefore(rows.get(index - 1).place())) {
            index--;
        }
        rows.add(index, row);
    }

    void append(EntryRun later) {
        rows.addAll(later.rows);
    }

    /** Takes the oldest entries away. */
    EntryRun takeOldest(int taken) {
        return take(rows.subList(0, taken));
    }

    /** Takes all but the oldest entries away. */
    EntryRun takeAfter(int kept) {
        return take(rows.subList(kept, rows.size()));
    }

    int size() {
        return rows.size();
    }

    Place first() {
        return rows.getFirst().place();
    }

    Place last() {
        return rows.getLast().place();
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    private static EntryRun take(List<Row> part) {
        var taken = new EntryRun();
        taken.rows.addAll(part);
        part.clear();
        return taken;
    }
}
