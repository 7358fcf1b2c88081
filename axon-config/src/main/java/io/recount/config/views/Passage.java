package io.recount.config.views;

import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** Lets readers through, and knows when those who came before a moment are done. */
final class Passage {
    private final StampedLock lock = new StampedLock();

    /** Reads something, wherever the view lies at the beginning. */
    <T> T read(Supplier<T> reading) {
        long stamp = lock.readLock();
        try {
            return reading.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** Waits for all who read now; whoever comes meanwhile waits as long. */
    void awaitReaders() {
        lock.unlockWrite(lock.writeLock());
    }
}
