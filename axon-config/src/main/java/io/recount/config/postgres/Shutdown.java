package io.recount.config.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Ends whatever server works in our folder: politely, then firmly, and nothing durable is lost either way. */
final class Shutdown {

    private Shutdown() {}

    /** Leaves the folder to nobody, and tells whether a server was there. */
    static boolean of(Path folder, Programs programs) throws IOException {
        Optional<PidFile> file = PidFile.read(folder);
        Optional<ProcessHandle> postmaster = file.flatMap(pid -> pid.process(folder));
        if (postmaster.isPresent()) {
            if (!stopped(folder, "fast", 5, programs) && !stopped(folder, "immediate", 2, programs)) {
                postmaster.get().destroyForcibly();
            }
        } else if (file.flatMap(pid -> ProcessHandle.of(pid.pid())).isPresent()) {
            // Another program has that process id now; PostgreSQL would take it for a running server.
            Files.deleteIfExists(PidFile.in(folder));
        }
        ServerProcesses.endBackends(folder);
        return postmaster.isPresent();
    }

    private static boolean stopped(Path folder, String mode, int seconds, Programs programs) throws IOException {
        return programs.run(
                Duration.ofSeconds(seconds + 1L),
                "",
                "pg_ctl",
                "--silent",
                "--wait",
                "--timeout=" + seconds,
                "--mode=" + mode,
                "--pgdata=" + folder,
                "stop");
    }
}
