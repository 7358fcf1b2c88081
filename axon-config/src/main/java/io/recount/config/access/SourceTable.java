package io.recount.config.access;

import io.recount.commands.source.CreateSource;
import io.recount.commands.source.Sources;
import io.recount.commands.source.UpdateSource;
import io.recount.config.sealing.SubjectKeys;
import io.recount.domain.source.SourceKind;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.projections.Page;
import io.recount.projections.source.SourceView;
import io.recount.projections.source.SourceViews;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The sources that send events. Each has a key of its own, under which its quarantined messages are sealed. */
public final class SourceTable implements Sources, SourceViews {
    private static final String COLUMNS = "slug, name, kind, owner, created_at";

    private final DataSource database;
    private final SubjectKeys keys;
    private final InstantSource clock;
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();

    public SourceTable(DataSource database, SubjectKeys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** The id of a source, which is made with its key when there is none of that slug: as a server's, until it is described. */
    public UUID ensure(String slug) {
        return ensure(slug, slug, SourceKind.SERVER);
    }

    /** The id of a source; one that is missing is made with its key, this name and this kind. */
    public UUID ensure(String slug, String name, SourceKind kind) {
        return ids.computeIfAbsent(
                slug,
                _ -> run(connection -> {
                    connection.setAutoCommit(false);
                    create(connection, new CreateSource(slug, name, kind, null));
                    var id = id(connection, slug);
                    connection.commit();
                    return id;
                }));
    }

    @Override
    public boolean create(CreateSource command) {
        return run(connection -> {
            connection.setAutoCommit(false);
            boolean created = create(connection, command);
            connection.commit();
            return created;
        });
    }

    @Override
    public boolean update(UpdateSource command) {
        return run(connection -> {
            try (var update = connection.prepareStatement("UPDATE sources SET name = coalesce(?, name),"
                    + " kind = coalesce(?, kind), owner = nullif(coalesce(?, owner), '') WHERE slug = ?")) {
                update.setString(1, command.name());
                update.setString(
                        2, command.kind() == null ? null : command.kind().name());
                update.setString(
                        3, command.owner() == null ? null : command.owner().strip());
                update.setString(4, command.slug());
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<SourceView> bySlug(String slug) {
        return run(connection -> {
            try (var select = connection.prepareStatement("SELECT " + COLUMNS + " FROM sources WHERE slug = ?")) {
                select.setString(1, slug);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(view(rows)) : Optional.<SourceView>empty();
                }
            }
        });
    }

    @Override
    public Page<SourceView> page(int first, @Nullable String after) {
        return run(connection -> {
            try (var select = connection.prepareStatement("SELECT " + COLUMNS
                    + " FROM sources WHERE slug COLLATE \"C\" > ? ORDER BY slug COLLATE \"C\" LIMIT ?")) {
                select.setString(1, after == null ? "" : after);
                select.setInt(2, first + 1);
                var views = new ArrayList<SourceView>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        views.add(view(rows));
                    }
                }
                return Page.of(views, first);
            }
        });
    }

    private static SourceView view(ResultSet row) throws SQLException {
        return new SourceView(
                row.getString(1),
                row.getString(2),
                SourceKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static UUID id(Connection connection, String slug) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id FROM sources WHERE slug = ?")) {
            select.setString(1, slug);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private boolean create(Connection connection, CreateSource source) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO sources (id, slug, name, kind, owner, created_at)"
                + " VALUES (?, ?, ?, ?, nullif(?, ''), ?) ON CONFLICT (slug) DO NOTHING")) {
            insert.setObject(1, id);
            insert.setString(2, source.slug());
            insert.setString(3, source.name());
            insert.setString(4, source.kind().name());
            insert.setString(5, source.owner() == null ? null : source.owner().strip());
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return false;
            }
        }
        keys.store(connection, Map.of(id, keys.generate()));
        return true;
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("sources cannot be read or changed at the moment", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
