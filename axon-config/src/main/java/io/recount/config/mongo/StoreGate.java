package io.recount.config.mongo;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets batches in together, and the committer alone: fair, so that neither side waits for ever. */
final class StoreGate implements WriteGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    @Override
    public Passage enter() {
        var side = lock.readLock();
        side.lock();
        return side::unlock;
    }

    /** Runs {@code commit} while no batch is inside. */
    void alone(Runnable commit) {
        lock.writeLock().lock();
        try {
            commit.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
