package io.recount.config.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.projections.quarantine.QuarantinedView;
import io.recount.projections.quarantine.QuarantinedView.ActionView;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was done about entries, for a page of them at once. */
final class Traces {
    private final SourceSeal seal;

    Traces(SourceSeal seal) {
        this.seal = seal;
    }

    List<QuarantinedView> addTo(Connection connection, List<QuarantinedView> entries) throws SQLException {
        if (entries.isEmpty()) {
            return entries;
        }
        var byEntry = read(connection, entries.stream().map(QuarantinedView::id).toArray(UUID[]::new));
        return entries.stream()
                .map(entry -> entry.withHistory(byEntry.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ActionView>> read(Connection connection, UUID[] entries) throws SQLException {
        try (var select = connection.prepareStatement("SELECT a.entry, a.action, a.actor, a.actor_name, a.at,"
                + " a.outcome, a.reason, a.note, a.id, q.source FROM quarantine_actions a JOIN quarantine q ON q.id = a.entry"
                + " WHERE a.entry = ANY (?) ORDER BY a.place")) {
            select.setArray(1, connection.createArrayOf("uuid", entries));
            var byEntry = new HashMap<UUID, List<ActionView>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    byEntry.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(action(rows));
                }
            }
            return byEntry;
        }
    }

    private ActionView action(ResultSet row) throws SQLException {
        return new ActionView(
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                text(seal.open(row.getString(10), row.getObject(9, UUID.class), row.getBytes(8))));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }
}
