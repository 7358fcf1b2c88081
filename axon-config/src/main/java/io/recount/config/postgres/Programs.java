package io.recount.config.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs PostgreSQL's own programs; what they print goes to the log file. */
final class Programs {

    private final Path home;
    private final Path log;
    private final List<String> prefix;

    Programs(Path home, Path log) throws IOException {
        this.home = home;
        this.log = log;
        this.prefix = prefix();
    }

    /**
     * Runs one program to its end.
     *
     * @param input what it reads on its standard input
     * @return whether it ended well within {@code limit}
     */
    boolean run(Duration limit, String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Appended to, so that the log can be cut while the server writes on.
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return ended(process, limit);
    }

    private static boolean ended(Process process, Duration limit) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for PostgreSQL", stopped);
        }
    }

    /** PostgreSQL refuses to run as root: in a user namespace of its own it is nobody, and may still read its files. */
    private static List<String> prefix() throws IOException {
        if (Platform.isWindows() || new UnixSystem().getUid() != 0) {
            return List.of();
        }
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (ended(probe, Duration.ofSeconds(5))) {
                return List.of("unshare", "-U");
            }
        } catch (IOException noSuchProgram) {
            throw asRoot(noSuchProgram);
        }
        throw asRoot(null);
    }

    private static StartRefused asRoot(@Nullable IOException cause) {
        return new StartRefused(
                "PostgreSQL does not run as root here; start Recount as an ordinary user, or set RECOUNT_POSTGRES_URL.",
                cause);
    }
}
