package io.recount.benchmarks.machine;

/**
 * Processor time in milliseconds.
 *
 * @param server the server's JVM
 * @param postgres PostgreSQL with all its processes, ended ones included
 * @param client this process
 */
public record Usage(double server, double postgres, double client) {
    public static final Usage NONE = new Usage(0, 0, 0);

    /** What was used since then. */
    public Usage since(Usage before) {
        return new Usage(server - before.server, postgres - before.postgres, client - before.client);
    }

    /** The part of one among so many. */
    public Usage per(long count) {
        double divisor = Math.max(1, count);
        return new Usage(server / divisor, postgres / divisor, client / divisor);
    }
}
