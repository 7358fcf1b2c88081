package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartIT {
    @TempDir
    Path folder;

    @Test
    void aViewStoreThatCannotBeReachedEndsTheStartInOneSentenceAndPostgresWithIt() throws IOException {
        var settings = Map.of("RECOUNT_MONGODB_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=4000");
        try (var server = ServerProcess.start(folder, settings)) {
            awaitPostgres(server);
            refused(server, "RECOUNT_MONGODB_URI names a MongoDB that cannot be reached");
        }
    }

    @Test
    void anotherRootKeyOrNoneEndsTheStart() throws IOException {
        var data = folder.resolve("data");
        RunningServer.start(data, Map.of()).close();
        var key = data.resolve("keys/root.key");

        Files.delete(key);
        assertThat(RunningServer.refusal(data, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(key + " is missing");
        assertThat(key).doesNotExist();

        Files.writeString(key, "0".repeat(64));
        assertThat(RunningServer.refusal(data, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sealed under another root key than the one in " + key);

        Files.writeString(key, "not a key");
        assertThat(RunningServer.refusal(data, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(key + " does not hold a root key");
        assertThat(Stores.postgresProcesses(data)).isEmpty();
    }

    @Test
    void aBusyPortAndABusyFolderEndTheStartBeforeAnythingIsOpened() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server =
                        ServerProcess.start(folder, Map.of("RECOUNT_PORT", Integer.toString(other.getLocalPort())))) {
            refused(server, "Port " + other.getLocalPort() + " is in use");
        }
        var data = RunningServer.shared().data();
        try (var server = ServerProcess.start(folder, Map.of("RECOUNT_DATA", data.toString()))) {
            refused(server, "Another Recount server is already running on the data folder " + data);
        }
    }

    @Test
    void aSignalDuringTheStartEndsAllThatWasStarted() {
        try (var server = ServerProcess.start(folder, Map.of())) {
            awaitPostgres(server);
            server.terminate();

            assertThat(server.exitCode()).isEqualTo(143);
            assertThat(server.postgres()).isEmpty();
            // A library that logs after logging has ended may be told so by Logback.
            assertThat(server.complained().lines().filter(line -> !line.contains("|-WARN in Logger")))
                    .isSubsetOf("Recount was stopped before it was ready.");
        }
    }

    private static void awaitPostgres(ServerProcess server) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !server.postgres().isEmpty());
    }

    private static void refused(ServerProcess server, String sentence) {
        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.complained()).contains(sentence).hasLineCount(1);
        assertThat(server.said()).isEmpty();
        assertThat(server.postgres()).isEmpty();
    }
}
