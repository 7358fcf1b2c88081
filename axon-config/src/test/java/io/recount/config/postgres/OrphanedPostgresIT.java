package io.recount.config.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedPostgresIT {

    @TempDir
    Path data;

    @Test
    void theNextStartEndsTheServerOfAKilledProcessAndKeepsItsData() throws Exception {
        ProcessHandle orphan = ProcessHandle.of(startAndKill()).orElseThrow();
        assertThat(ServerProcesses.isRunning(orphan)).isTrue();

        try (PostgresServer server = PostgresServer.open(data, null)) {
            assertThat(ServerProcesses.isRunning(orphan)).isFalse();
            assertThat(rows(server)).isEqualTo(1);
        }
    }

    @Test
    void aProcessIdThatAnotherProgramHasNowIsNoObstacle() throws Exception {
        PostgresServer.open(data, null).close();
        Files.write(
                PidFile.in(data.resolve("postgres")),
                List.of(Long.toString(ProcessHandle.current().pid()), "elsewhere", "1700000000", "5432"));

        try (PostgresServer server = PostgresServer.open(data, null)) {
            assertThat(server.processId()).isPresent();
        }
    }

    @Test
    void aLostPasswordIsReplaced() throws Exception {
        PostgresServer.open(data, null).close();
        Files.delete(data.resolve("postgres.password"));

        try (PostgresServer server = PostgresServer.open(data, null)) {
            assertThat(server.pool("test", 1).getConnection().isValid(1)).isTrue();
        }
    }

    private long startAndKill() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = child.inputReader()) {
            String line = output.lines()
                    .filter(text -> text.matches("\\d+"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(line);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static int rows(PostgresServer server) throws SQLException {
        try (Connection connection = server.pool("test", 1).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
