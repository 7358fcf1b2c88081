package io.recount.config.start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened so far: closed in reverse and once, whether a server ends in order, by a signal, or halfway through its start.
 * Whoever closes second waits until all is closed.
 */
public final class Lifetime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final ReentrantLock closing = new ReentrantLock();
    private boolean ended;

    /** Takes charge of what was just opened; where the end has come meanwhile it is closed at once, and the start refused. */
    public <T extends AutoCloseable> T keep(T fresh) {
        synchronized (opened) {
            if (!ended) {
                opened.push(fresh);
                return fresh;
            }
        }
        end(fresh);
        throw new StartRefused("Recount was stopped before it was ready.");
    }

    /** Opens on a thread of its own what takes a while; the end breaks it off. */
    public <T extends AutoCloseable> Opening<T> opening(String thread, Callable<T> open) {
        return keep(new Opening<>(thread, open));
    }

    @Override
    public void close() {
        // An interrupt asks the start to end, not the stores to be left open.
        boolean interrupted = Thread.interrupted();
        closing.lock();
        try {
            for (var next = next(); next != null; next = next()) {
                end(next);
            }
        } finally {
            closing.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private @Nullable AutoCloseable next() {
        synchronized (opened) {
            ended = true;
            return opened.poll();
        }
    }

    private static void end(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.warn("Something could not be closed in order; the next start repairs what it left", e);
        }
    }
}
