package io.recount.benchmarks.crash;

import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.HttpConnection;
import io.recount.benchmarks.http.HttpRequests;
import io.recount.benchmarks.machine.Proc;
import io.recount.benchmarks.machine.ServerProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Recount that is started from its command on a data folder of its own, and killed. Touches no other processes. */
public final class CrashServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(25).toNanos();

    private final List<String> command;
    private final ServerAddress address;
    private final Path log;
    private final Proc proc = Proc.ofThisMachine();
    private final ServerProcesses processes = new ServerProcesses(proc);
    private @Nullable Process process;

    /**
     * Starts nothing yet.
     *
     * @param command gets the address in RECOUNT_PORT, RECOUNT_DATA, RECOUNT_ADMIN_KEY and RECOUNT_WRITE_KEY
     * @param log receives what the command prints
     */
    public CrashServer(List<String> command, ServerAddress address, Path log) {
        this.command = List.copyOf(command);
        this.address = address;
        this.log = log;
    }

    public ServerAddress address() {
        return address;
    }

    /** Starts the server and waits until it serves. */
    public void start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("RECOUNT_PORT", Integer.toString(address.port()));
        builder.environment().put("RECOUNT_DATA", address.data().toString());
        builder.environment().put("RECOUNT_ADMIN_KEY", address.adminKey());
        builder.environment().put("RECOUNT_WRITE_KEY", address.writeKey());
        Process started = builder.start();
        process = started;
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (!serves()) {
            if (!started.isAlive()) {
                throw new IOException("the server ended with " + started.exitValue() + ", it said:\n" + lastWords());
            }
            if (System.nanoTime() > until) {
                throw new IOException(
                        "the server does not serve after " + LONGEST_START + ", it said:\n" + lastWords());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** Kill -9, or SIGTERM. Returns when an ended server is gone; a killed PostgreSQL is left to the server. */
    public void kill(Victim victim) throws IOException {
        switch (victim) {
            case SERVER -> {
                Process started = running();
                jvm(started).destroyForcibly();
                await(started);
            }
            case POSTGRES -> {
                List<ProcessHandle> postmasters = postgres().toList();
                if (postmasters.isEmpty()) {
                    throw new IOException("no PostgreSQL works in " + address.data());
                }
                postmasters.forEach(ProcessHandle::destroyForcibly);
            }
            case STOPPED_SERVER -> {
                if (!stop()) {
                    throw new IOException("the server or its PostgreSQL did not end within 10 s of SIGTERM");
                }
            }
        }
    }

    /** SIGTERM, as a service would be stopped; true where everything it started ended in time. */
    public boolean stop() throws IOException {
        Process started = running();
        jvm(started).destroy();
        boolean ended = await(started);
        return ended && postgres().findAny().isEmpty();
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        if (process != null) {
            process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        postgres().toList().forEach(ProcessHandle::destroyForcibly);
    }

    private Process running() throws IOException {
        if (process == null) {
            throw new IOException("the server was never started");
        }
        return process;
    }

    /** The one that listens, because the command may be a script that started it. */
    private ProcessHandle jvm(Process started) throws IOException {
        OptionalLong listening = processes.listening(address.port());
        return Stream.concat(Stream.of(started.toHandle()), started.descendants())
                .filter(handle -> listening.isPresent() && handle.pid() == listening.getAsLong())
                .findFirst()
                .orElseThrow(() -> new IOException("no process of " + command + " listens on " + address.port()));
    }

    private Stream<ProcessHandle> postgres() {
        return processes.mainPostgres().stream()
                .filter(pid -> proc.folder(pid).filter(this::isOurs).isPresent())
                .flatMap(pid -> ProcessHandle.of(pid).stream());
    }

    private boolean isOurs(Path folder) {
        try {
            return folder.startsWith(address.data().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean await(Process started) throws IOException {
        try {
            return started.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private boolean serves() {
        var endpoint = new Endpoint("127.0.0.1", address.port());
        var get = HttpRequests.withWriteKey(endpoint, address.writeKey())
                .get("/v1/projects/" + address.writeKey() + "/settings");
        try (var connection = new HttpConnection(endpoint, Duration.ofSeconds(5))) {
            return connection.send(get).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
