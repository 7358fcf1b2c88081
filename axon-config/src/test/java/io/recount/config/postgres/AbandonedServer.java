package io.recount.config.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Runs in a process of its own, which the test kills: starts PostgreSQL, writes a row, says so, and stays. */
final class AbandonedServer {

    private AbandonedServer() {}

    static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.open(Path.of(arguments[0]), null);
        try (Connection connection = server.pool("abandoned", 1).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES (1)");
            System.out.println(server.processId().orElseThrow());
            Thread.currentThread().join();
        }
    }
}
