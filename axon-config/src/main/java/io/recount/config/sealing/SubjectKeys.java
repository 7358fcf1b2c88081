package io.recount.config.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recount.ingestion.intake.StoreUnavailable;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * One data key per subject (a customer, or a source for what cannot be tied to a customer), stored wrapped under a key that is
 * derived from the root key. Without its row nothing of the subject can be read any more.
 */
public final class SubjectKeys {
    private static final int KEY_BYTES = 32;
    private static final int REMEMBERED = 100_000;

    private final DataSource database;
    private final SecretKey wrappingKey;
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, SecretKey> opened =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public SubjectKeys(DataSource database, RootKey root) {
        this.database = database;
        this.wrappingKey = root.derive("recount subject key wrapping v1", "AES");
    }

    /** A new random key; it exists once {@link #store} has run in a committed transaction. */
    public SecretKey generate() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    /** Writes new keys within the caller's transaction. */
    public void store(Connection connection, Map<UUID, SecretKey> keys) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO subject_keys (subject, wrapped) SELECT * FROM unnest(?::uuid[], ?::bytea[])")) {
            insert.setArray(1, connection.createArrayOf("uuid", keys.keySet().toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            keys.entrySet().stream()
                                    .map(entry -> Seal.seal(
                                            wrappingKey,
                                            bytes(entry.getKey()),
                                            entry.getValue().getEncoded()))
                                    .toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    /** Keeps stored keys at hand. */
    public void remember(Map<UUID, SecretKey> keys) {
        opened.putAll(keys);
    }

    /** The key, or empty when it was destroyed or never was. */
    public Optional<SecretKey> find(UUID subject) {
        return Optional.ofNullable(find(java.util.Set.of(subject)).get(subject));
    }

    /** The keys of all these subjects that have one, in one query for those that are not at hand. */
    public Map<UUID, SecretKey> find(Collection<UUID> subjects) {
        var found = new HashMap<UUID, SecretKey>();
        var missing = new HashSet<UUID>();
        for (var subject : subjects) {
            var key = opened.getIfPresent(subject);
            if (key == null) {
                missing.add(subject);
            } else {
                found.put(subject, key);
            }
        }
        if (!missing.isEmpty()) {
            var read = read(missing);
            opened.putAll(read);
            found.putAll(read);
        }
        return found;
    }

    /** Destroys a key for ever. Whoever keeps derived state must drop it, too. */
    public void destroy(UUID subject) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM subject_keys WHERE subject = ?")) {
            delete.setObject(1, subject);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailable("the key could not be destroyed", e);
        }
        opened.invalidate(subject);
    }

    private Map<UUID, SecretKey> read(Collection<UUID> subjects) {
        var read = new HashMap<UUID, SecretKey>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT subject, wrapped FROM subject_keys WHERE subject = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var subject = rows.getObject(1, UUID.class);
                    var key = Seal.open(wrappingKey, bytes(subject), rows.getBytes(2));
                    read.put(subject, new SecretKeySpec(key, "AES"));
                }
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("keys could not be read", e);
        }
        return read;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
