package io.recount.benchmarks.machine;

import java.util.Set;
import java.util.stream.Stream;

/** Reads what one server, its PostgreSQL and this client have used so far. */
public final class Meter {
    /** Unit of the times in /proc; Linux shows them in hundredths of a second on every machine Java 25 runs on. */
    private static final double MILLIS_PER_TICK = 10;

    private final Proc proc;
    private final ServerProcesses processes;
    private final long server;
    private final Set<Long> postmasters;
    private final long client = ProcessHandle.current().pid();

    /** Looks for the PostgreSQL of that server once, now. */
    public Meter(Proc proc, long server) {
        this.proc = proc;
        this.processes = new ServerProcesses(proc);
        this.server = server;
        this.postmasters = processes.postmasters(server);
    }

    /** A sentence about what is measured. */
    public String subject() {
        return "server " + server + ", PostgreSQL "
                + (postmasters.isEmpty()
                        ? "not found"
                        : postmasters.stream().sorted().toList());
    }

    public Usage usage() {
        return new Usage(
                ticks(Stream.of(server), false) * MILLIS_PER_TICK,
                ticks(processes.withDescendants(postmasters).stream(), true) * MILLIS_PER_TICK,
                ticks(Stream.of(client), false) * MILLIS_PER_TICK);
    }

    public Memory memory() {
        return new Memory(
                proc.memoryBytes(server),
                processes.withDescendants(postmasters).stream()
                        .mapToLong(proc::memoryBytes)
                        .sum());
    }

    private long ticks(Stream<Long> pids, boolean withReaped) {
        return pids.flatMap(pid -> proc.stat(pid).stream())
                .mapToLong(process -> process.ownTicks() + (withReaped ? process.reapedTicks() : 0))
                .sum();
    }
}
