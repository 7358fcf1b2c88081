package io.recount.graphql.call;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Until when a request may run. A read that is still going on then is interrupted; a command never is, since the
 * thread that waits for it may be the one that stores the commands of others too.
 */
public final class Deadline {
    private long end;
    private @Nullable Thread reader;
    private boolean passed;

    private Deadline(long end) {
        this.end = end;
    }

    /** A deadline that lies so far ahead from now; nobody is interrupted unless {@link #pass()} is called. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Puts it off by time that the request spent waiting for others. */
    public synchronized void putOff(long nanos) {
        end += nanos;
    }

    /** Nanoseconds left, never negative. */
    public synchronized long remaining() {
        return Math.max(0, end - System.nanoTime());
    }

    /** Whether it has passed. */
    public synchronized boolean over() {
        return passed || remaining() == 0;
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

    /** Passes where no time is left; it may have been put off. */
    public synchronized void passIfOver() {
        if (remaining() == 0) {
            pass();
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
        if (over()) {
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
