package io.recount.config.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a postmaster says of itself in {@code postmaster.pid}; the file stays behind when it is killed.
 *
 * @param pid its process id, which another process may have by now
 * @param started when it started, to the second
 */
record PidFile(long pid, Instant started) {

    static Path in(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    static Optional<PidFile> read(Path folder) throws IOException {
        if (Files.notExists(in(folder))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(in(folder));
        try {
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IndexOutOfBoundsException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** Finds the process, if it is still there and really the postmaster of that folder. */
    Optional<ProcessHandle> process(Path folder) {
        return ProcessHandle.of(pid)
                .filter(ServerProcesses::isRunning)
                .filter(process ->
                        Platform.isLinux() ? ServerProcesses.worksIn(process, folder) : startedWith(process));
    }

    private boolean startedWith(ProcessHandle process) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, started).abs().toSeconds() < 5)
                .isPresent();
    }
}
