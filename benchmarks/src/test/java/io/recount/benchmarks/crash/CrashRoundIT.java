package io.recount.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.benchmarks.StubRecount;
import io.recount.benchmarks.graphql.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashRoundIT {
    @TempDir
    Path folder;

    @Test
    void killedServerIsStartedAgainAndHasKeptEverything() throws IOException {
        var ledger = new Ledger("run", 4, 20);
        try (var server = server(StubRecount.class.getName())) {
            server.start();
            CrashRound round = CrashRound.run(server, ledger, Victim.SERVER, 5, Duration.ofMillis(200), 1);

            assertThat(round.problems()).isEmpty();
            assertThat(round.resent()).isPositive();
            assertThat(round.acknowledged()).isGreaterThan(round.acknowledgedBefore());
            try (var readings = new Readings(server.address().endpoint(), "key")) {
                assertThat(new Inspection(ledger).inspect(readings).examples()).isEmpty();
            }
            assertThat(server.stop()).isTrue();
        }
    }

    @Test
    void serverThatDoesNotStartIsToldWithItsLastWords() throws IOException {
        try (var server = server("NoSuchMain")) {
            assertThatThrownBy(server::start).hasMessageContaining("NoSuchMain").hasMessageContaining("ended with 1");
        }
    }

    @Test
    void serverWithoutPostgresHasNoneToKill() throws IOException {
        try (var server = server(StubRecount.class.getName())) {
            assertThatThrownBy(() -> server.kill(Victim.POSTGRES)).hasMessageContaining("no PostgreSQL");
        }
    }

    @Test
    void onlyPostgresOfItsOwnDataFolderIsKilled() throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Process other = somethingNamedPostgres(elsewhere);
        Process own = somethingNamedPostgres(data);
        try (var server = new CrashServer(List.of("none"), ServerAddress.onFreePort(data), folder.resolve("log"))) {
            server.kill(Victim.POSTGRES);

            assertThat(own.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
            own.destroyForcibly();
        }
    }

    private static Process somethingNamedPostgres(Path where) throws IOException {
        Path binary = Files.copy(Path.of("/bin/sleep"), where.resolve("postgres"), StandardCopyOption.COPY_ATTRIBUTES);
        Process process = new ProcessBuilder(binary.toString(), "60")
                .directory(where.toFile())
                .start();
        // Only after its exec does the child carry its own name.
        while (process.isAlive() && !process.info().command().orElse("").endsWith("postgres")) {
            Thread.onSpinWait();
        }
        return process;
    }

    private CrashServer server(String main) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-cp", System.getProperty("java.class.path"), main);
        return new CrashServer(command, ServerAddress.onFreePort(folder), folder.resolve("log"));
    }
}
