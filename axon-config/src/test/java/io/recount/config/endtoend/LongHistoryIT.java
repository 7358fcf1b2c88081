package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongHistoryIT {
    private static final int INTERACTIONS = 1_500;
    private static final String SINCE_SNAPSHOT =
            "SELECT max(events.sequence) - max(snapshots.sequence)" + " FROM events JOIN snapshots USING (stream_id)";
    private static final String SNAPSHOTS = "SELECT count(*) FROM snapshots WHERE sequence > ?";
    private static final String ROWS_READ =
            "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = 'events'";
    private static final String SESSIONS =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = 'recount' AND pid <> pg_backend_pid()";

    @TempDir
    Path folder;

    @Test
    void aFreshServerReadsTheSnapshotAndFewEventsForTheNextMessage() {
        try (var postgres = OwnPostgres.start(folder.resolve("own"))) {
            var stores = Map.of("RECOUNT_POSTGRES_URL", postgres.url());
            var data = folder.resolve("data");
            try (var recount = RunningServer.start(data, stores)) {
                send(recount, 0, INTERACTIONS);
                recount.customer(
                        "long", "counters { count }", it -> it.toString().contains(":" + INTERACTIONS + "}"));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> postgres.number("SELECT count(*) FROM snapshots") == 1);
                send(recount, INTERACTIONS, 100);
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> postgres.number(SINCE_SNAPSHOT) <= 100);
            }
            long left = postgres.number(SINCE_SNAPSHOT);
            awaitEndOfSessions(postgres);
            postgres.number("SELECT 1 FROM (SELECT pg_stat_force_next_flush()) AS own_readings");
            postgres.number("SELECT 1 FROM (SELECT pg_stat_reset()) AS done");
            try (var recount = RunningServer.start(data, stores)) {
                send(recount, INTERACTIONS + 100, 1);
            }
            awaitEndOfSessions(postgres);

            // Once for the message, and at most once more for the snapshot that it may be time for.
            assertThat(postgres.number(ROWS_READ)).isBetween(left, 2 * left + 20);
        }
    }

    @Test
    void aHistoryThatBeginsWithAWholeBatchHasItsSnapshotToo() {
        var recount = RunningServer.shared();
        long before = Stores.count(recount, SNAPSHOTS, 0);
        send(recount, 0, 150);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Stores.count(recount, SNAPSHOTS, 0) == before + 1);
    }

    /** Statistics are complete once the sessions that made them have ended. */
    private static void awaitEndOfSessions(OwnPostgres postgres) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> postgres.number(SESSIONS) == 0);
    }

    private static void send(RunningServer recount, int first, int count) {
        for (int from = first; from < first + count; from += 500) {
            var batch = IntStream.range(from, Math.min(from + 500, first + count))
                    .mapToObj(i ->
                            "{\"type\":\"track\",\"event\":\"Seen\",\"userId\":\"long\",\"messageId\":\"l-" + i + "\"}")
                    .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
            assertThat(recount.track("/v1/batch", batch).statusCode()).isEqualTo(200);
        }
    }
}
