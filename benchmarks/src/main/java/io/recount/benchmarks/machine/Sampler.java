package io.recount.benchmarks.machine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls something again and again until closed. */
public final class Sampler implements AutoCloseable {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /** Starts at once. */
    public Sampler(String name, Duration every, Runnable sample) {
        this.thread = Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                do {
                    sample.run();
                } while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
