package io.recount.ingestion.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the next group. Bounded by whoever lets requests in, not here. */
final class IntakeQueue {
    private static final int MOST_IN_A_GROUP = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Deque<IntakeItem> items = new ArrayDeque<>();
    private boolean closed;

    void add(IntakeItem item) {
        lock.lock();
        try {
            if (closed) {
                item.fail(new StoreUnavailable("the server is stopping", null));
                return;
            }
            items.add(item);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something and takes as much as fits in a group; empty once closed and drained. */
    List<IntakeItem> take() {
        lock.lock();
        try {
            while (items.isEmpty() && !closed) {
                filled.awaitUninterruptibly();
            }
            var taken = new ArrayList<IntakeItem>();
            int size = 0;
            while (!items.isEmpty() && (taken.isEmpty() || size + items.peek().size() <= MOST_IN_A_GROUP)) {
                var item = items.remove();
                size += item.size();
                taken.add(item);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody may wait for what nobody takes any more. */
    void breakOff(Throwable failure) {
        close();
        for (var left = take(); !left.isEmpty(); left = take()) {
            left.forEach(item -> item.fail(failure));
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
