package io.recount.config.postgres;

import io.recount.config.start.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded server's parent process, from start to stop. Used by one thread at a time. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Replaying the log after a crash is part of a start; with 2 GB of it on a slow disk that takes a while. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;
    private final Programs programs;
    private int port;
    private volatile @Nullable ProcessHandle process;

    Postmaster(Path folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Starts the server and waits until it accepts connections; returns the port, the last one if still free. */
    int start() throws IOException {
        if (Shutdown.of(folder, programs)) {
            LOG.info("Stopped the PostgreSQL that an earlier Recount had left behind");
        }
        port = freePort(port);
        DataFolder.ownerOnly(folder);
        Files.writeString(folder.resolve("postgresql.conf"), ServerConfig.text(port));
        boolean ready = programs.run(
                LIMIT.plusSeconds(5),
                "",
                "pg_ctl",
                "--silent",
                "--wait",
                "--timeout=" + LIMIT.toSeconds(),
                "--pgdata=" + folder,
                "start");
        process = PidFile.read(folder).flatMap(file -> file.process(folder)).orElse(null);
        if (!ready || process == null) {
            throw new IOException("PostgreSQL did not start; postgres.log in the data folder says why");
        }
        return port;
    }

    boolean isRunning() {
        ProcessHandle current = process;
        return current != null && ServerProcesses.isRunning(current);
    }

    OptionalLong processId() {
        ProcessHandle current = process;
        return current == null ? OptionalLong.empty() : OptionalLong.of(current.pid());
    }

    void stop() throws IOException {
        Shutdown.of(folder, programs);
        process = null;
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted));
            return probe.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }
}
