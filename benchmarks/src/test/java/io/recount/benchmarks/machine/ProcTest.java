package io.recount.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTest {
    private static final String SOCKETS = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 700 1
               1: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 800 1
               2: 0100007F:9C40 0100007F:1538 01 00000000:00000000 00:00000000 00000000     0        0 701 1
            """;

    @TempDir
    Path root;

    @BeforeEach
    void machineWithAServerAndADetachedPostgres() throws IOException {
        process(100, "java (x)", 1, 50, 9);
        process(200, "postgres", 1, 10, 30);
        process(201, "postgres", 200, 7, 0);
        process(300, "postgres", 1, 99, 99);
        process(301, "postgres", 100, 1, 0);
        socket(100, 5, 700);
        socket(100, 6, 701);
        socket(200, 3, 800);
        Files.createDirectories(root.resolve("net"));
        Files.writeString(root.resolve("net/tcp"), SOCKETS);
    }

    @Test
    void serverIsFoundByItsPort() {
        assertThat(processes().listening(8080)).hasValue(100);
        assertThat(processes().listening(8081)).isEmpty();
    }

    @Test
    void postgresIsFoundBelowTheServerAndBehindItsConnections() {
        assertThat(processes().postmasters(100)).isEqualTo(Set.of(200L, 301L));
    }

    @Test
    void processesThatEndedCountForPostgres() {
        Usage usage = new Meter(new Proc(root), 100).usage();

        assertThat(usage.server()).isEqualTo(500);
        assertThat(usage.postgres()).isEqualTo(10 * (10 + 30 + 7 + 1));
    }

    @Test
    void sharedMemoryIsCountedByShare() throws IOException {
        Files.writeString(root.resolve("200/smaps_rollup"), "Rss:   900 kB\nPss:   100 kB\nPss_Dirty: 7 kB\n");
        Files.writeString(root.resolve("201/smaps_rollup"), "Rss:   900 kB\nPss:    50 kB\n");

        assertThat(new Meter(new Proc(root), 100).memory()).isEqualTo(new Memory(0, 150 * 1024));
    }

    @Test
    void thisProcessHasUsedTimeAndMemory() {
        Proc proc = Proc.ofThisMachine();
        long self = ProcessHandle.current().pid();

        assertThat(proc.stat(self))
                .hasValueSatisfying(stat -> assertThat(stat.ownTicks()).isPositive());
        assertThat(proc.memoryBytes(self)).isPositive();
    }

    private ServerProcesses processes() {
        return new ServerProcesses(new Proc(root));
    }

    private void process(long pid, String command, long parent, long own, long reaped) throws IOException {
        Path folder = Files.createDirectories(root.resolve(Long.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                pid + " (" + command + ") S " + parent + " 1 1 0 -1 4194560 0 0 0 0 " + own + " 0 " + reaped
                        + " 0 20 0 1 0\n");
    }

    private void socket(long pid, int descriptor, long inode) throws IOException {
        Path folder = Files.createDirectories(root.resolve(pid + "/fd"));
        Files.createSymbolicLink(folder.resolve(Integer.toString(descriptor)), Path.of("socket:[" + inode + "]"));
    }
}
