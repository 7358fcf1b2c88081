package io.recount.config.endtoend;

import io.recount.config.postgres.PostgresServer;
import io.recount.config.start.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** An operator's own PostgreSQL, run from the programs we bring along but known to the server by its address alone. */
final class OwnPostgres implements AutoCloseable {
    private final PostgresServer server;
    private final DataSource connections;
    private final String url;

    private OwnPostgres(PostgresServer server, DataSource connections, String url) {
        this.server = server;
        this.connections = connections;
        this.url = url;
    }

    static OwnPostgres start(Path folder) {
        var server = PostgresServer.open(DataFolder.create(folder), null);
        var connections = server.pool("own", 1);
        try (var connection = connections.getConnection()) {
            var address = connection.getMetaData().getURL().replaceAll("^jdbc:postgresql://|\\?.*$", "");
            var password = Files.readString(folder.resolve("postgres.password")).strip();
            return new OwnPostgres(server, connections, "postgresql://recount:" + password + "@" + address);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code RECOUNT_POSTGRES_URL}. */
    String url() {
        return url;
    }

    /** The first number of the first row. */
    long number(String sql) {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
