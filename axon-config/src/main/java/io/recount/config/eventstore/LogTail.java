package io.recount.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The newest durable events, kept in memory so that whoever follows the log closely need neither read nor unseal them, and where
 * followers wait for more.
 */
public final class LogTail {
    private static final int KEPT = 8_192;

    private final AtomicReferenceArray<TrackedEventMessage<?>> ring = new AtomicReferenceArray<>(KEPT);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile long head;
    private long kept;

    LogTail(long head) {
        this.head = head;
    }

    /** Position of the last durable event. */
    public long head() {
        return head;
    }

    /** Events directly after the head that just became durable. */
    void append(List<TrackedEventMessage<?>> events) {
        lock.lock();
        try {
            long position = head;
            for (var event : events) {
                position++;
                ring.setPlain((int) (position % KEPT), event);
            }
            kept = Math.min(KEPT, kept + events.size());
            head = position;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(Runnable::run);
    }

    /** Corrects the head after the log was read anew; what is kept is dropped. */
    void reset(long newHead) {
        lock.lock();
        try {
            kept = 0;
            head = newHead;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(Runnable::run);
    }

    /** Drops what is kept; followers read the store again, where sealed events need their keys. */
    public void forget() {
        lock.lock();
        try {
            kept = 0;
            for (int i = 0; i < KEPT; i++) {
                ring.setPlain(i, null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The events after a position, at most {@code limit}; null when they are not kept any more. */
    @Nullable List<TrackedEventMessage<?>> after(long position, int limit) {
        lock.lock();
        try {
            if (position < head - kept) {
                return null;
            }
            long last = Math.min(head, position + limit);
            var events = new ArrayList<TrackedEventMessage<?>>((int) Math.max(0, last - position));
            for (long next = position + 1; next <= last; next++) {
                var event = ring.getPlain((int) (next % KEPT));
                if (event == null) {
                    return null;
                }
                events.add(event);
            }
            return events;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the log has events after the position; false when none came in time. */
    boolean awaitAfter(long position, int timeout, TimeUnit unit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = unit.toNanos(timeout);
            while (head <= position) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = grown.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Calls back whenever the log has grown, until the returned action is run. */
    Runnable onGrowth(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
