package io.recount.config.rebuild;

import io.recount.config.views.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads the log in large blocks, the next one already while one is being folded. For one thread. */
final class Blocks implements AutoCloseable {
    private static final int MOST_EVENTS = 4_000;
    private static final int FEWEST_TO_GO_ON = 500;
    private static final long MOST_BYTES = 4 << 20;

    private final Log log;
    /** Where events come from. */
    interface Log {
        /** Events directly after a position: so many at most, and no more once they have so many sealed bytes. */
        List<TrackedEventMessage<?>> block(long after, int limit, long mostBytes);
    }

    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-reads").daemon().factory());
    private long nextAfter;
    private @Nullable Future<List<Delivered>> next;

    Blocks(Log log) {
        this.log = log;
    }

    /** Events directly after a position; none at the end of the log. */
    List<Delivered> after(long position) {
        var block = takeAhead(position);
        if (block.isEmpty()) {
            block = read(position);
        }
        if (block.size() >= FEWEST_TO_GO_ON) {
            long last = block.getLast().position();
            nextAfter = last;
            next = ahead.submit(() -> read(last));
        }
        return block;
    }

    /** Drops what was read ahead. */
    void forget() {
        next = null;
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }

    private List<Delivered> takeAhead(long position) {
        var known = next;
        if (known == null || nextAfter != position) {
            return List.of();
        }
        next = null;
        try {
            return known.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the builder", e);
        }
    }

    private List<Delivered> read(long position) {
        var events = new ArrayList<Delivered>(MOST_EVENTS);
        for (var message : log.block(position, MOST_EVENTS, MOST_BYTES)) {
            var delivered = Delivered.of(message);
            if (delivered != null) {
                events.add(delivered);
            }
        }
        return events;
    }
}
