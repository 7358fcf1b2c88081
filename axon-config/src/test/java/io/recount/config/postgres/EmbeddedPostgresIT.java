package io.recount.config.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    static Path data;

    private static PostgresServer server;
    private static DataSource pool;

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.open(data, null);
        pool = server.pool("test", 4);
        run("CREATE TABLE kept (id int PRIMARY KEY)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void acknowledgedRowsSurviveAKilledPostmaster() throws SQLException {
        run("INSERT INTO kept VALUES (1)");
        long before = server.processId().orElseThrow();

        assertThat(ProcessHandle.of(before).orElseThrow().destroyForcibly()).isTrue();

        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> count("kept WHERE id = 1") == 1);
        assertThat(server.processId().orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void aServerThatDiesInTheMiddleOfAQueryComesBack() throws Exception {
        try (Connection busy = pool.getConnection();
                Statement statement = busy.createStatement()) {
            Thread query = Thread.ofVirtual().start(() -> sleepInTheDatabase(statement));
            await().until(() -> count("pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(120)%'") == 1);

            ProcessHandle.of(server.processId().orElseThrow()).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> count("kept") >= 0);
            assertThat(query.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void aKilledBackendDoesNotEndTheService() throws SQLException {
        run("INSERT INTO kept VALUES (2)");
        long backend = Long.parseLong(text("SELECT pg_backend_pid()"));

        assertThat(ProcessHandle.of(backend).orElseThrow().destroyForcibly()).isTrue();

        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> count("kept WHERE id = 2") == 1);
    }

    @Test
    void commitsAreDurable() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(text("SELECT current_setting('" + setting + "')"))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void onlyThisMachineAndOnlyWithThePasswordGetsIn() throws SQLException {
        assertThat(text("SELECT current_setting('listen_addresses')")).isEqualTo("127.0.0.1");
        assertThat(count("pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                .isZero();
    }

    @Test
    void theFolderIsForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusedValuesAreNotLogged() throws Exception {
        run("INSERT INTO kept VALUES (77123)");
        try {
            run("INSERT INTO kept VALUES (77123)");
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("23505");
        }
        assertThat(Files.readString(data.resolve("postgres.log"))).doesNotContain("77123");
    }

    private static void sleepInTheDatabase(Statement statement) {
        try {
            statement.execute("SELECT pg_sleep(120)");
        } catch (SQLException expectedAsTheServerDies) {
            assertThat(expectedAsTheServerDies.getSQLState()).startsWith("08");
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String from) throws SQLException {
        return Long.parseLong(text("SELECT count(*) FROM " + from));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
