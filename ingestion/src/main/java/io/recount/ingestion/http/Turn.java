package io.recount.ingestion.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is in one run. */
final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long next;
    private boolean ended;

    void await(long part, Duration patience) throws Refusal {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!ended && next < part && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (ended || next != part) {
                throw Refusal.of(409, "part-missing", "A part before this one is missing; begin a new run.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Durably.unavailable("The server is shutting down.");
        } finally {
            lock.unlock();
        }
    }

    /** Lets the next part act. */
    void pass() {
        lock.lock();
        try {
            next++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
