package io.recount.graphql.call;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Until when a request may run. A read that is still going on then is interrupted; a command never is, since the
 * thread that waits for it may be the one that stores the commands of others too.
 */
public final class Deadline {
    private final long end;
    private @Nullable Thread reader;
    private boolean passed;

    private Deadline(long end) {
        this.end = end;
    }

    /** A deadline that lies so far ahead from now; nobody is interrupted unless {@link #pass()} is called. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds left, never negative. */
    public long remaining() {
        return Math.max(0, end - System.nanoTime());
    }

    /** Runs a read on the calling thread, which is interrupted when the deadline passes meanwhile. */
    public <T> T read(Callable<T> read) throws Exception {
        start();
        try {
            return read.call();
        } finally {
            stop();
        }
    }

    /** Interrupts the read that is going on, if any, and lets no further one begin. */
    public synchronized void pass() {
        passed = true;
        if (reader != null) {
            reader.interrupt();
        }
    }

    private synchronized void start() {
        if (passed || remaining() == 0) {
            throw new TimedOut();
        }
        reader = Thread.currentThread();
    }

    private synchronized void stop() {
        reader = null;
        if (passed) {
            // The interrupt was meant for this read alone; the thread goes on to write the answer.
            Thread.interrupted();
        }
    }
}
