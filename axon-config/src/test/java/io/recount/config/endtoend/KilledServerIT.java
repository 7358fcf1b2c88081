package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.benchmarks.crash.CrashRound;
import io.recount.benchmarks.crash.CrashServer;
import io.recount.benchmarks.crash.Inspection;
import io.recount.benchmarks.crash.Ledger;
import io.recount.benchmarks.crash.ServerAddress;
import io.recount.benchmarks.crash.Victim;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.graphql.Views;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerIT {
    @Test
    void whatWasAcknowledgedIsThereOnceAfterKillsOfTheServerAndOfPostgresAndAStop(@TempDir Path folder)
            throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var address = ServerAddress.onFreePort(data);
        var ledger = new Ledger("it1", 8, 50);
        try (var server = new CrashServer(ServerProcess.command(), address, folder.resolve("server.log"))) {
            server.start();
            for (var victim : Victim.values()) {
                var round = CrashRound.run(server, ledger, victim, 10, Duration.ofMillis(700), 7);
                assertThat(round.problems()).isEmpty();
            }
            try (var readings = new Readings(address.endpoint(), address.adminKey())) {
                readings.caughtUp(Duration.ofSeconds(60));
                var findings = new Inspection(ledger).inspect(readings);
                assertThat(findings.clean()).as("%s", findings.examples()).isTrue();
            }
            assertThat(server.stop()).as("ends within 10 s").isTrue();
        }
    }

    @Test
    void viewsEqualTheirEventsAfterAKillDuringARebuild(@TempDir Path folder) throws Exception {
        var address = ServerAddress.onFreePort(Files.createDirectory(folder.resolve("data")));
        var ledger = new Ledger("it2", 4, 50);
        try (var server = new CrashServer(ServerProcess.command(), address, folder.resolve("server.log"))) {
            server.start();
            var round = CrashRound.runWhileRebuilding(server, ledger, Victim.SERVER, 10, Duration.ofMillis(1_500), 7);
            assertThat(round.problems()).isEmpty();
            try (var views = new Views(address.endpoint(), address.adminKey())) {
                assertThat(views.check(Duration.ofSeconds(60))).isEmpty();
            }
        }
    }
}
