package io.recount.config.access;

import io.recount.config.sealing.SubjectKeys;
import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The sources that send events. Each has a key of its own, under which its quarantined messages are sealed. */
public final class SourceTable {
    private final DataSource database;
    private final SubjectKeys keys;
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();

    public SourceTable(DataSource database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The id of a source, which is made with its key when there is none of that slug. */
    public UUID ensure(String slug) {
        return ids.computeIfAbsent(slug, this::findOrCreate);
    }

    private UUID findOrCreate(String slug) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var id = read(connection, slug);
            if (id == null) {
                id = create(connection, slug);
                connection.commit();
            }
            return id;
        } catch (SQLException e) {
            throw new StoreUnavailable("the source cannot be read or made at the moment", e);
        }
    }

    private static @Nullable UUID read(Connection connection, String slug) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id FROM sources WHERE slug = ?")) {
            select.setString(1, slug);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    private UUID create(Connection connection, String slug) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO sources (id, slug) VALUES (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, slug);
            insert.executeUpdate();
        }
        keys.store(connection, Map.of(id, keys.generate()));
        return id;
    }
}
