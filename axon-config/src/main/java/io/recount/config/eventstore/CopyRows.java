package io.recount.config.eventstore;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/** Event rows in PostgreSQL's binary COPY format (https://www.postgresql.org/docs/17/sql-copy.html). */
final class CopyRows {
    static final String STATEMENT =
            "COPY events (position, event_id, stream_id, sequence, type, revision, recorded_at, clear, sealed)"
                    + " FROM STDIN (FORMAT binary)";

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    private static final short COLUMNS = 9;
    private static final int FIXED_BYTES = 128;
    private static final long POSTGRES_EPOCH_SECOND = 946_684_800L;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    /** Starts over, keeping the memory. */
    void begin() {
        buffer.clear();
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void add(EventRow row) {
        byte[] type = row.type.getBytes(US_ASCII);
        byte[] clear = row.clear.getBytes(UTF_8);
        ensure(FIXED_BYTES + type.length + clear.length + row.sealed.length);
        buffer.putShort(COLUMNS);
        put(row.position);
        put(row.eventId);
        put(row.streamId);
        put(row.sequence);
        put(type);
        buffer.putInt(Short.BYTES).putShort((short) row.revision);
        put(micros(row.recordedAt));
        put(clear);
        put(row.sealed);
    }

    /** Sends all that was added. */
    void end(CopyIn copy) throws SQLException {
        ensure(Short.BYTES);
        buffer.putShort((short) -1);
        copy.writeToCopy(buffer.array(), buffer.arrayOffset(), buffer.position());
        copy.endCopy();
    }

    private static long micros(Instant instant) {
        return (instant.getEpochSecond() - POSTGRES_EPOCH_SECOND) * 1_000_000L + instant.getNano() / 1_000;
    }

    private void put(long value) {
        buffer.putInt(Long.BYTES).putLong(value);
    }

    private void put(UUID id) {
        buffer.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private void put(byte[] bytes) {
        buffer.putInt(bytes.length).put(bytes);
    }

    private void ensure(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
            larger.put(buffer.flip());
            buffer = larger;
        }
    }
}
