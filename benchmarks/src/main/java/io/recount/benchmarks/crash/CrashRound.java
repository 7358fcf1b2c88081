package io.recount.benchmarks.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One kill and what followed.
 *
 * @param killedAfter from the first acknowledgement to the kill
 * @param acknowledgedBefore messages of this round that were acknowledged before the kill
 * @param backAfter from the kill to the first acknowledgement of a request sent after it
 * @param problems why the round went wrong; empty where it did not
 */
public record CrashRound(
        Victim victim,
        Duration killedAfter,
        long acknowledgedBefore,
        long acknowledged,
        long resent,
        Duration backAfter,
        List<String> problems) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /** The same while views are rebuilt all the time. */
    public static CrashRound runWhileRebuilding(
            CrashServer server, Ledger ledger, Victim victim, int batch, Duration killAfter, long seed)
            throws IOException {
        try (var rebuilding = new Rebuilding(server.address())) {
            CrashRound round = run(server, ledger, victim, batch, killAfter, seed);
            return rebuilding.begun() > 0 ? round : round.with("no view was rebuilt");
        }
    }

    private CrashRound with(String problem) {
        List<String> all = Stream.concat(problems.stream(), Stream.of(problem)).toList();
        return new CrashRound(victim, killedAfter, acknowledgedBefore, acknowledged, resent, backAfter, all);
    }

    /**
     * Runs a round against a server that serves, and leaves one that serves.
     *
     * @param seed decides what is written
     */
    public static CrashRound run(
            CrashServer server, Ledger ledger, Victim victim, int batch, Duration killAfter, long seed)
            throws IOException {
        var address = server.address();
        try (var writers = new Writers(address.endpoint(), address.writeKey(), ledger, batch, seed)) {
            writers.awaitAcknowledged(1, PATIENCE);
            writers.writeFor(killAfter);
            long before = writers.acknowledged();
            long killed = System.nanoTime();
            server.kill(victim);
            if (victim != Victim.POSTGRES) {
                server.start();
            }
            boolean back = writers.awaitTakenSince(killed, PATIENCE);
            var backAfter = Duration.ofNanos(System.nanoTime() - killed);
            writers.writeFor(AFTERWARDS);
            writers.stop(back ? PATIENCE : Duration.ZERO);
            return new CrashRound(
                    victim, killAfter, before, writers.acknowledged(), writers.resent(), backAfter, writers.failures());
        }
    }
}
