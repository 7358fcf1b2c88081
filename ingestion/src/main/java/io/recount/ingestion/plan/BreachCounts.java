package io.recount.ingestion.plan;

import io.recount.ingestion.intake.DurableWrite;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Counts the breaches of one group, to be written with it: one row for each rule, day and source. */
public final class BreachCounts {
    private final Map<Row, Count> counts = new HashMap<>();

    private record Row(String rule, LocalDate day, String source) {}

    private static final class Count {
        long number;
        String lastPath = "";
        Instant lastSeen = Instant.EPOCH;
    }

    /** Counts a message that does not keep to the plan; any other changes nothing. */
    public void add(Checked checked, Instant now) {
        var breach = checked.breach();
        if (breach == null) {
            return;
        }
        var row = new Row(
                breach.rule() == null ? "" : breach.rule(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                checked.message().provenance().source());
        var count = counts.computeIfAbsent(row, _ -> new Count());
        count.number++;
        count.lastPath = breach.path();
        count.lastSeen = now;
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Adds the counts to those of the group's store. */
    public DurableWrite write() {
        return this::write;
    }

    private void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO plan_violations AS v (rule, day, source, count, last_path, last_seen)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (rule, day, source) DO UPDATE SET"
                        + " count = v.count + excluded.count, last_path = excluded.last_path,"
                        + " last_seen = excluded.last_seen")) {
            for (var entry : counts.entrySet()) {
                var row = entry.getKey();
                var count = entry.getValue();
                insert.setString(1, row.rule);
                insert.setObject(2, row.day);
                insert.setString(3, row.source);
                insert.setLong(4, count.number);
                insert.setString(5, count.lastPath);
                insert.setObject(6, OffsetDateTime.ofInstant(count.lastSeen, ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
