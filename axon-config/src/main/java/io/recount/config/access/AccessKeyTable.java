package io.recount.config.access;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.IssuedKey;
import io.recount.commands.access.Role;
import io.recount.domain.rule.RuleViolated;
import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keys as SHA-256 digests: a key has 160 random bits, so a plain digest cannot be guessed back. */
public final class AccessKeyTable implements AccessKeys {
    private static final String COLUMNS = "id, name, role, source, prefix, created_at, revoked_at";
    private static final int PREFIX = 8;

    private final DataSource database;
    private final SourceTable sources;
    private final InstantSource clock;
    private final Secrets secrets = new Secrets();
    private final ValidKeys valid = new ValidKeys();

    public AccessKeyTable(DataSource database, SourceTable sources, InstantSource clock) {
        this.database = database;
        this.sources = sources;
        this.clock = clock;
        readValidKeys();
    }

    @Override
    public IssuedKey issue(String name, Role role, @Nullable String source) {
        return adopt(secrets.make(role == Role.INGEST ? "wk_" : "ak_"), name, role, source);
    }

    /** Makes an admin key that is valid while this server runs and is stored nowhere: for commands on the same machine. */
    public IssuedKey issueForThisRun() {
        var secret = secrets.make("lk_");
        var key = new AccessKey(
                UUID.randomUUID(),
                "this machine",
                Role.ADMIN,
                null,
                secret.substring(0, PREFIX),
                clock.instant(),
                null);
        valid.add(Secrets.digest(secret), key);
        return new IssuedKey(key, secret);
    }

    /**
     * Makes a given secret a valid key; one that exists already is answered as it is.
     *
     * @throws RuleViolated for a key that was revoked or has another role; the message goes on after a name of the key
     */
    public IssuedKey adopt(String secret, String name, Role role, @Nullable String source) {
        var present = find(secret).orElse(null);
        if (present != null && present.role() != role) {
            throw new RuleViolated(
                    "KEY_OF_OTHER_ROLE", "is the key of another role already; every role needs its own.");
        }
        if (present != null) {
            return new IssuedKey(present, secret);
        }
        if (source != null) {
            sources.ensure(source);
        }
        var key = new AccessKey(
                UUID.randomUUID(),
                name,
                role,
                source,
                secret.substring(0, Math.min(PREFIX, secret.length() / 2)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        if (insert(key, Secrets.digest(secret)) == 0) {
            throw new RuleViolated("KEY_REVOKED", "is a key that was revoked; give another one, or leave it out.");
        }
        valid.add(Secrets.digest(secret), key);
        return new IssuedKey(key, secret);
    }

    @Override
    public Optional<AccessKey> revoke(UUID id, Condition condition) {
        var revoked = run(connection -> {
            connection.setAutoCommit(false);
            int admins = lockedAdminKeys(connection);
            var key = read(connection, id);
            if (key == null) {
                return Optional.<AccessKey>empty();
            }
            condition.check(key, admins);
            if (key.revokedAt() != null) {
                return Optional.of(key);
            }
            var now = revoke(connection, id);
            connection.commit();
            return Optional.of(now);
        });
        valid.remove(id);
        return revoked;
    }

    @Override
    public void onRevoked(Consumer<UUID> listener) {
        valid.onRemoved(listener);
    }

    @Override
    public Optional<AccessKey> find(String secret) {
        return valid.find(Secrets.digest(secret));
    }

    @Override
    public List<AccessKey> list(@Nullable UUID after, int limit) {
        return run(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT " + COLUMNS + " FROM access_keys WHERE ?::uuid IS NULL"
                            + " OR (created_at, id) < (SELECT created_at, id FROM access_keys WHERE id = ?::uuid)"
                            + " ORDER BY created_at DESC, id DESC LIMIT ?")) {
                select.setObject(1, after);
                select.setObject(2, after);
                select.setInt(3, limit);
                try (var rows = select.executeQuery()) {
                    var keys = new ArrayList<AccessKey>();
                    while (rows.next()) {
                        keys.add(key(rows));
                    }
                    return keys;
                }
            }
        });
    }

    /** Whether any key of this role was ever issued. */
    public boolean hasAny(Role role) {
        return run(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM access_keys WHERE role = ? LIMIT 1")) {
                select.setString(1, role.name());
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Counts the valid admin keys and keeps everybody else from revoking one until the transaction ends. */
    private static int lockedAdminKeys(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "SELECT id FROM access_keys WHERE role = 'ADMIN' AND revoked_at IS NULL ORDER BY id FOR UPDATE");
                var rows = select.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static @Nullable AccessKey read(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT " + COLUMNS + " FROM access_keys WHERE id = ?")) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? key(rows) : null;
            }
        }
    }

    private AccessKey revoke(Connection connection, UUID id) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE access_keys SET revoked_at = ? WHERE id = ? RETURNING " + COLUMNS)) {
            update.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setObject(2, id);
            try (var rows = update.executeQuery()) {
                rows.next();
                return key(rows);
            }
        }
    }

    private void readValidKeys() {
        run(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT " + COLUMNS + ", digest FROM access_keys WHERE revoked_at IS NULL");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    valid.add(rows.getBytes("digest"), key(rows));
                }
                return valid;
            }
        });
    }

    private int insert(AccessKey key, byte[] digest) {
        return run(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO access_keys (id, name, role, source, prefix, digest, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING")) {
                insert.setObject(1, key.id());
                insert.setString(2, key.name());
                insert.setString(3, key.role().name());
                insert.setString(4, key.source());
                insert.setString(5, key.prefix());
                insert.setBytes(6, digest);
                insert.setObject(7, OffsetDateTime.ofInstant(key.createdAt(), ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new AccessKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("source"),
                row.getString("prefix"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("keys cannot be read or changed at the moment", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
