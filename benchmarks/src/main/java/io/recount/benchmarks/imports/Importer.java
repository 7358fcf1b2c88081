package io.recount.benchmarks.imports;

import io.recount.benchmarks.crash.ServerAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code import} as a process of its own. */
public final class Importer {
    private final Process process;

    private Importer(Process process) {
        this.process = process;
    }

    /**
     * Starts an import.
     *
     * @param command what starts Recount
     * @param log receives what the command prints
     */
    public static Importer start(List<String> command, ServerAddress address, Path file, Path log) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of("import", file.toString()));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("RECOUNT_DATA", address.data().toString());
        return new Importer(builder.start());
    }

    /** Waits for its end; whether it came within the time. */
    public boolean endsWithin(Duration time) throws IOException {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Kill -9. */
    public void kill() throws IOException {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }
}
