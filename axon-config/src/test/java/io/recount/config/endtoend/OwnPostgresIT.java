package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.config.postgres.PostgresServer;
import io.recount.config.settings.Settings;
import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresIT {
    private static final String END_WRITER = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE application_name LIKE 'recount writer%'";
    private static final String WAITING_WRITERS =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    private static final String TRACK = "{\"userId\":\"own\",\"event\":\"Seen\",\"messageId\":\"own-1\"}";

    @TempDir
    Path folder;

    @Test
    void aLogInAPostgresOfTheOperatorsOwnSurvivesRestartsAndLostConnections() {
        try (var postgres = OwnPostgres.start(folder.resolve("own"))) {
            var stores = Map.of("RECOUNT_POSTGRES_URL", postgres.url());
            try (var recount = RunningServer.start(folder.resolve("data"), stores)) {
                ShopVisit.tell(recount);
                ShopVisit.check(recount);
            }
            try (var recount = RunningServer.start(folder.resolve("data"), stores)) {
                ShopVisit.tell(recount);
                ShopVisit.check(recount);

                assertThat(postgres.number(END_WRITER)).isEqualTo(1);
                resendUntilTaken(recount, TRACK);
                resendUntilTaken(recount, TRACK);
                var customer = recount.customer(
                        "own", "counters { count }", it -> !it.get("counters").isEmpty());
                assertThat(customer.get("counters").toString()).isEqualTo("[{\"count\":1}]");
            }
        }
    }

    @Test
    void onlyOneServerWritesAndOneThatWasTakenOverAppendsNothingAnyMore() throws IOException {
        try (var postgres = OwnPostgres.start(folder.resolve("own"))) {
            var stores = Map.of("RECOUNT_POSTGRES_URL", postgres.url());
            var second = Files.createDirectories(folder.resolve("second/keys")).getParent();
            try (var first = RunningServer.start(folder.resolve("first"), stores)) {
                Files.copy(folder.resolve("first/keys/root.key"), second.resolve("keys/root.key"));
                assertThat(RunningServer.refusal(second, stores))
                        .isInstanceOf(StartRefused.class)
                        .hasMessage("Another Recount server writes to the database that RECOUNT_POSTGRES_URL names;"
                                + " stop it, or name another database.");
                assertThat(first.track("/v1/track", TRACK).statusCode()).isEqualTo(200);

                takeOver(first, second, stores, postgres);
            }
        }
    }

    @Test
    void confirmedMeansOnTheDiskWhateverTheOperatorChose() throws SQLException {
        try (var postgres = OwnPostgres.start(folder.resolve("own"))) {
            var address = Settings.read(Map.of("RECOUNT_POSTGRES_URL", postgres.url()))
                    .postgres();
            postgres.run("ALTER DATABASE recount SET synchronous_commit = off");
            try (var server = PostgresServer.open(folder, address);
                    var statement = server.writer().connection().createStatement();
                    var rows = statement.executeQuery("SHOW synchronous_commit")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("on");
            }

            postgres.run("ALTER SYSTEM SET fsync = off");
            postgres.run("SELECT pg_reload_conf()");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> assertThatThrownBy(
                                    () -> PostgresServer.open(folder, address).close())
                            .isInstanceOf(StartRefused.class)
                            .hasMessageContaining("fsync = off"));
        }
    }

    private static void takeOver(RunningServer first, Path data, Map<String, String> stores, OwnPostgres postgres) {
        var starting = CompletableFuture.supplyAsync(() -> RunningServer.start(data, stores));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> postgres.number(WAITING_WRITERS) == 1);
        assertThat(postgres.number(END_WRITER + " AND pid NOT IN (SELECT pid FROM pg_locks WHERE NOT granted)"))
                .isEqualTo(1);
        try (var second = starting.join()) {
            long events = postgres.number("SELECT count(*) FROM events");
            var next = TRACK.replace("own-1", "own-2");

            assertThat(first.track("/v1/track", next).statusCode()).isEqualTo(503);
            assertThat(first.server().mustEnd()).succeedsWithin(Duration.ofSeconds(20));
            assertThat(first.track("/v1/track", next).statusCode()).isEqualTo(503);
            assertThat(postgres.number("SELECT count(*) FROM events")).isEqualTo(events);

            assertThat(second.track("/v1/track", next).statusCode()).isEqualTo(200);
            assertThat(postgres.number("SELECT count(*) FROM events")).isEqualTo(events + 1);
        }
    }

    /** As SDKs do, with the same message id. */
    private static void resendUntilTaken(RunningServer recount, String body) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> recount.track("/v1/track", body).statusCode() == 200);
    }
}
