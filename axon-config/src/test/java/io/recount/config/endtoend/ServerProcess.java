package io.recount.config.endtoend;

import io.recount.config.RecountApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as an operator runs it: a process of its own, with its settings in the environment. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final Path data;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path data, Path out, Path err) {
        this.process = process;
        this.data = data;
        this.out = out;
        this.err = err;
    }

    /** The command that runs it. */
    static List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Daxoniq.update-checker.disabled=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                RecountApplication.class.getName());
    }

    /** Starts it on a data folder below the given one, on any free port unless the settings name one. */
    static ServerProcess start(Path folder, Map<String, String> settings) {
        var data = folder.resolve("data");
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(Map.of("RECOUNT_DATA", data.toString(), "RECOUNT_PORT", "0"));
        builder.environment().putAll(settings);
        try {
            return new ServerProcess(builder.start(), data, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an interrupted start has to end by: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** The exit code, once the process has ended by itself. */
    int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the server does not end; it said " + text(out) + text(err));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it printed for its operator. */
    String said() {
        return text(out);
    }

    /** What it complained of. */
    String complained() {
        return text(err);
    }

    /** The PostgreSQL processes that work for it. */
    List<ProcessHandle> postgres() {
        return Stores.postgresProcesses(data);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        postgres().forEach(ProcessHandle::destroyForcibly);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
