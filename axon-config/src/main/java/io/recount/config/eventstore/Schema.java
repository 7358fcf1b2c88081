package io.recount.config.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.config.sealing.RootKey;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/** The tables, and the check that the root key at hand is the one their contents were sealed under. */
public final class Schema {
    private static final String KEY_CHECK = "root-key-check";

    private Schema() {}

    /** Makes what is missing; refuses the start when another root key was used before. */
    public static void prepare(DataSource database, RootKey root) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute(script());
            }
            var check = HexFormat.of()
                    .formatHex(root.derive("recount root key check v1", "raw").getEncoded());
            if (!check.equals(storedCheck(connection, check))) {
                throw root.isWrong();
            }
        }
    }

    private static String storedCheck(Connection connection, String check) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO store_meta (name, value) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET value = store_meta.value RETURNING value")) {
            insert.setString(1, KEY_CHECK);
            insert.setString(2, check);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String script() throws IOException {
        try (var script = Schema.class.getResourceAsStream("/schema.sql")) {
            if (script == null) {
                throw new IOException("schema.sql is missing from the program");
            }
            return new String(script.readAllBytes(), UTF_8);
        }
    }
}
