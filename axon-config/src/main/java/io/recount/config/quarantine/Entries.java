package io.recount.config.quarantine;

import io.recount.commands.quarantine.QuarantineHandler;
import io.recount.commands.quarantine.Selection;
import io.recount.domain.quarantine.QuarantineFilter;
import io.recount.domain.quarantine.QuarantineStatus;
import io.recount.domain.rule.RuleViolated;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Finds the entries that a command is about. */
final class Entries {
    private final SourceSeal seal;
    private final Function<String, UUID> eventDigest;

    Entries(SourceSeal seal, Function<String, UUID> eventDigest) {
        this.seal = seal;
        this.eventDigest = eventDigest;
    }

    /** The ids of all that are meant: those named, each once, or the waiting ones of a filter from the oldest on. */
    List<UUID> ids(Connection connection, Selection selection) throws SQLException {
        return selection.ids() == null
                ? matching(connection, selection.filter() == null ? QuarantineFilter.ALL : selection.filter())
                : named(connection, new LinkedHashSet<>(selection.ids()));
    }

    /** The entries of these ids, in their order; what has gone meanwhile is absent. */
    List<Entry> read(Connection connection, List<UUID> ids) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT id, source, received_at, status, sealed"
                        + " FROM unnest(?::uuid[]) WITH ORDINALITY AS wanted (id, place) JOIN quarantine USING (id) ORDER BY place")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var entries = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(1, UUID.class);
                    var source = rows.getString(2);
                    entries.add(new Entry(
                            id,
                            source,
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            QuarantineStatus.valueOf(rows.getString(4)),
                            seal.open(source, id, rows.getBytes(5))));
                }
            }
            return entries;
        }
    }

    private static List<UUID> named(Connection connection, Set<UUID> wanted) throws SQLException {
        var unknown = new HashSet<>(wanted);
        try (var select = connection.prepareStatement("SELECT id FROM quarantine WHERE id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    unknown.remove(rows.getObject(1, UUID.class));
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new RuleViolated("ENTRY_NOT_FOUND", unknown.size() + " of the ids belong to no entry of quarantine");
        }
        return List.copyOf(wanted);
    }

    private List<UUID> matching(Connection connection, QuarantineFilter filter) throws SQLException {
        var where = new FilterSql(filter.withStatus(QuarantineStatus.WAITING), eventDigest);
        try (var select = connection.prepareStatement("SELECT id FROM quarantine WHERE " + where.condition()
                + " ORDER BY received_at, id LIMIT " + (Selection.MOST + 1))) {
            where.setOn(select, 1);
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            if (ids.size() > Selection.MOST) {
                throw QuarantineHandler.tooMany();
            }
            return ids;
        }
    }
}
