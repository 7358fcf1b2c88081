package io.recount.config.live;

import io.recount.config.eventstore.LogTail;
import io.recount.config.views.Delivered;
import io.recount.projections.live.Listeners;
import io.recount.projections.live.LiveEvents.Watch;
import io.recount.projections.source.ReceivedMessage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the end of the log while anybody watches a source, on a thread that exists no longer than that. */
final class SourceFollower {
    private static final Logger LOG = LoggerFactory.getLogger(SourceFollower.class);

    private final Listeners<String, ReceivedMessage> listeners = new Listeners<>();
    private final LogTail tail;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread thread;
    private boolean closed;

    SourceFollower(LogTail tail) {
        this.tail = tail;
    }

    Watch add(String slug, Consumer<ReceivedMessage> listener) {
        lock.lock();
        try {
            var watch = listeners.add(slug, listener);
            if (thread == null && !closed) {
                long position = tail.head();
                thread = Thread.ofPlatform().name("live-sources").daemon().start(() -> follow(position));
            }
            return watch;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void follow(long from) {
        long position = from;
        while (tellAllAfter(position)) {
            position = tail.head();
        }
    }

    /** Tells until nobody watches any more, or, which the answer is true for, until the log could not be read. */
    private boolean tellAllAfter(long position) {
        try (var stream = tail.follow(position)) {
            while (isWanted()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    tell(stream.nextAvailable());
                }
            }
            return false;
        } catch (InterruptedException _) {
            return false;
        } catch (RuntimeException e) {
            // Whoever watches misses some; being told of what comes next is what they are here for.
            LOG.warn("The log could not be followed for those who watch sources", e);
            return true;
        }
    }

    /** Asked by the one thread alone, which ends when the answer is no. */
    private boolean isWanted() {
        if (!listeners.isEmpty()) {
            return true;
        }
        lock.lock();
        try {
            if (listeners.isEmpty()) {
                thread = null;
                return false;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void tell(TrackedEventMessage<?> message) {
        var delivered = Delivered.of(message);
        var received = delivered == null || delivered.event() == null ? null : ReceivedMessage.of(delivered.event());
        if (received != null) {
            listeners.tell(received.source(), received);
        }
    }
}
