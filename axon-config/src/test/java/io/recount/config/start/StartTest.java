package io.recount.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.config.settings.SettingInvalid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

class StartTest {

    @TempDir
    Path data;

    @Test
    void aSecondServerOnTheSameFolderIsRefusedInOneSentence() throws IOException {
        try (InstanceLock first = InstanceLock.acquire(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> InstanceLock.acquire(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(data.toString());
        }
        InstanceLock.acquire(data).close();
    }

    /** The system counts locks per process: whoever looks for the server from within the server's own process must not take its lock. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void lookingForTheLockFromWithinTheProcessLeavesItTaken() throws IOException {
        try (InstanceLock held = InstanceLock.acquire(data)) {
            assertThat(InstanceLock.tryAcquire(data)).isEmpty();
            assertThat(InstanceLock.tryAcquire(
                            Files.createDirectory(data.resolve("sub")).resolve("..")))
                    .isEmpty();

            assertThat(held).isNotNull();
            assertThat(Files.readString(Path.of("/proc/locks")))
                    .contains(":" + Files.getAttribute(data.resolve("recount.lock"), "unix:ino") + " ");
        }
    }

    @Test
    void aBusyPortIsRefusedInOneSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> PortCheck.requireFree("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + other.getLocalPort());
        }
        assertThatCode(() -> PortCheck.requireFree("127.0.0.1", 0)).doesNotThrowAnyException();
    }

    @Test
    void theDataFolderIsForItsOwnerAlone() throws IOException {
        Path folder = DataFolder.create(data.resolve("deep/er"));

        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.create(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("RECOUNT_DATA");
    }

    @Test
    void theSentenceIsFoundUnderWhateverWrapsIt() {
        assertThat(ExitSentence.of(new IllegalStateException(new SettingInvalid("RECOUNT_PORT", "is wrong."))))
                .contains("RECOUNT_PORT is wrong.");
        assertThat(ExitSentence.of(new IllegalStateException(new PortInUseException(8080))))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Port 8080 is in use"));
        assertThat(ExitSentence.of(new IllegalStateException("a bug"))).isEmpty();
    }

    @Test
    void keysAreShownWhenTheyAreNewAndOnlyThen() {
        assertThat(banner("adm-1", "wrt-1").text())
                .contains("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/graphql", "adm-1", "wrt-1", "this once");
        assertThat(banner(null, null).text()).doesNotContain("key");
        assertThat(banner("adm-1", "wrt-1")).asString().doesNotContain("adm-1", "wrt-1");
    }

    private static Banner banner(@Nullable String admin, @Nullable String write) {
        return new Banner(
                "1.0",
                URI.create("http://127.0.0.1:8080"),
                Path.of("/data"),
                "embedded",
                Duration.ofMillis(1234),
                admin,
                write);
    }
}
