package io.recount.config.mongo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets batches in together, and the committer alone: fair, so that neither side waits for ever. */
final class StoreGate implements WriteGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    @Override
    public <T> T write(Supplier<T> batch) {
        return inside(lock.readLock(), batch);
    }

    /** Runs {@code commit} while no batch is inside. */
    void alone(Runnable commit) {
        inside(lock.writeLock(), () -> {
            commit.run();
            return true;
        });
    }

    private static <T> T inside(Lock side, Supplier<T> work) {
        side.lock();
        try {
            return work.get();
        } finally {
            side.unlock();
        }
    }
}
