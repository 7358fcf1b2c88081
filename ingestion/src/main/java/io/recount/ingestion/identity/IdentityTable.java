package io.recount.ingestion.identity;

import io.recount.ingestion.intake.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The identity index in PostgreSQL: digests and customer ids, nothing else. */
final class IdentityTable {
    private final DataSource database;

    IdentityTable(DataSource database) {
        this.database = database;
    }

    /** One row of the index, and whether its customer has a user id. */
    record Owner(UUID customerId, boolean identified) {}

    /** A new row. */
    record Claim(UUID digest, UUID customerId, boolean isUserId) {}

    /** All identifiers of one customer go to another one. */
    record Move(UUID from, UUID to) {}

    Map<UUID, Owner> read(Collection<UUID> digests) {
        var owners = new HashMap<UUID, Owner>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT i.digest, i.customer_id, EXISTS (SELECT 1 FROM identifiers u"
                                + " WHERE u.customer_id = i.customer_id AND u.is_user_id)"
                                + " FROM identifiers i WHERE i.digest = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", digests.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.put(
                            rows.getObject(1, UUID.class),
                            new Owner(rows.getObject(2, UUID.class), rows.getBoolean(3)));
                }
            }
            return owners;
        } catch (SQLException e) {
            throw new StoreUnavailable("the identity index could not be read", e);
        }
    }

    static void write(Connection connection, List<Claim> claims, List<Move> moves) throws SQLException {
        if (!claims.isEmpty()) {
            try (var insert = connection.prepareStatement("INSERT INTO identifiers (digest, customer_id, is_user_id)"
                    + " SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::boolean[])")) {
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", claims.stream().map(Claim::digest).toArray()));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", claims.stream().map(Claim::customerId).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "boolean", claims.stream().map(Claim::isUserId).toArray()));
                insert.executeUpdate();
            }
        }
        if (!moves.isEmpty()) {
            try (var update =
                    connection.prepareStatement("UPDATE identifiers SET customer_id = ? WHERE customer_id = ?")) {
                for (var move : moves) {
                    update.setObject(1, move.to());
                    update.setObject(2, move.from());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }
}
