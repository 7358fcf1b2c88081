package io.recount.benchmarks.crash;

import io.recount.benchmarks.http.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** All clients that write to one server at the same time, to customers that they share. */
public final class Writers implements AutoCloseable {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

    private final Progress progress = new Progress(Instant.now());
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Starts at once, one client for every writer of the ledger.
     *
     * @param batch messages in each request
     * @param seed decides which customers are written to
     */
    public Writers(Endpoint endpoint, String writeKey, Ledger ledger, int batch, long seed) {
        for (int i = 0; i < ledger.writers(); i++) {
            var writer = new Writer(i, batch, endpoint, writeKey, ledger, progress, seed * 31 + i);
            threads.add(Thread.ofPlatform().name("writer-" + i).daemon().start(writer));
        }
    }

    /** Messages acknowledged so far. */
    public long acknowledged() {
        return progress.acknowledged();
    }

    /** Requests that had to be sent again so far. */
    public long resent() {
        return progress.resentRequests();
    }

    /** Why writers gave up; empty as long as all went well. */
    public List<String> failures() {
        return progress.failures();
    }

    /** Waits until so many messages are acknowledged; false where that takes too long. */
    public boolean awaitAcknowledged(long messages, Duration within) {
        return await(() -> progress.acknowledged() >= messages, within);
    }

    /** Waits for an acknowledgement of a request sent after that time of {@link System#nanoTime()}. */
    public boolean awaitTakenSince(long nanos, Duration within) {
        return await(() -> progress.takenSince(nanos), within);
    }

    /** Lets the writers write for so long, or until one gives up. */
    public void writeFor(Duration duration) {
        await(() -> false, duration);
    }

    /** Lets every writer finish the request under way, resending it as long as it takes, at most for the given time. */
    public void stop(Duration within) {
        progress.stop(within);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives up on requests that are not acknowledged. */
    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    private boolean await(BooleanSupplier reached, Duration within) {
        long until = System.nanoTime() + within.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until || !progress.failures().isEmpty()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }
}
