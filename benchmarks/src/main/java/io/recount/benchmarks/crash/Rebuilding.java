package io.recount.benchmarks.crash;

import io.recount.benchmarks.graphql.Views;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Lets all views of a server be replayed, over and over, so that a kill most likely comes in the middle of it. */
final class Rebuilding implements AutoCloseable {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final ServerAddress address;
    private final AtomicLong begun = new AtomicLong();
    private final Thread thread;
    private volatile boolean goesOn = true;

    Rebuilding(ServerAddress address) {
        this.address = address;
        this.thread = Thread.ofPlatform().name("rebuilding").daemon().start(this::run);
    }

    /** Replays of single views that were begun so far. */
    long begun() {
        return begun.get();
    }

    /** What is at work goes on to its end. */
    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (goesOn) {
            try (var views = new Views(address.endpoint(), address.adminKey())) {
                while (goesOn) {
                    begun.addAndGet(views.begin("replayProjection"));
                    LockSupport.parkNanos(BETWEEN_LOOKS);
                }
            } catch (IOException e) {
                // The server is on its way back.
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
    }
}
