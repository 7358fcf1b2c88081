package io.recount.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The newest durable events, kept in memory so that whoever follows the log closely need neither read nor unseal them, and where
 * followers wait for more.
 */
public final class LogTail {
    /** Of sealed bytes. Live events take some five times as much. */
    private static final long MOST_KEPT_BYTES = 8 << 20;

    /** Events that became durable together, by the position of the first. */
    private final TreeMap<Long, Stretch> groups = new TreeMap<>();

    private final LogBlocks older;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile long head;
    private long keptBytes;

    LogTail(EventReader reader, long head) {
        this.older = new LogBlocks(reader);
        this.head = head;
    }

    /** Position of the last durable event. */
    public long head() {
        return head;
    }

    /**
     * Events directly after the head that just became durable.
     *
     * @param sealedBytes of all of them together
     */
    void append(List<TrackedEventMessage<?>> events, long sealedBytes) {
        if (events.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            long before = head;
            var group = new Stretch(events, sealedBytes);
            groups.put(before + 1, group);
            keptBytes += group.bytes();
            while (keptBytes > MOST_KEPT_BYTES) {
                keptBytes -= groups.pollFirstEntry().getValue().bytes();
            }
            head = before + events.size();
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
            drop();
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
            drop();
        } finally {
            lock.unlock();
        }
        older.forget();
    }

    /** A way through the log that begins behind a position. */
    public BlockingStream<TrackedEventMessage<?>> follow(long position) {
        return new LogStream(this, position);
    }

    /** Events directly after a position, some {@code limit} of them or fewer large ones, from memory or else from the store. */
    List<TrackedEventMessage<?>> after(long position, int limit) {
        var events = keptAfter(position, limit);
        return events == null ? older.after(position, head) : events;
    }

    private @Nullable List<TrackedEventMessage<?>> keptAfter(long position, int limit) {
        lock.lock();
        try {
            if (position >= head) {
                return List.of();
            }
            var first = groups.floorKey(position + 1);
            if (first == null) {
                return null;
            }
            var events = new ArrayList<TrackedEventMessage<?>>();
            int known = (int) (position + 1 - first);
            long room = LogBlocks.MOST_READ_BYTES;
            for (var group : groups.tailMap(first).values()) {
                var taken = group.from(known, room);
                events.addAll(taken);
                room -= group.bytes() * taken.size() / group.events().size();
                if (known + taken.size() < group.events().size() || room <= 0 || events.size() >= limit) {
                    break;
                }
                known = 0;
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

    private void drop() {
        groups.clear();
        keptBytes = 0;
    }
}
