package io.recount.graphql.call;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How fresh the answer to one request has to be, and is: log positions up to which it shows all events. Used by the thread of
 * the request.
 */
public final class Freshness {
    /** How long a request waits for views, all its fields together. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long NOTHING_READ = Long.MAX_VALUE;

    private long wanted;
    private long reflected = NOTHING_READ;
    private long patience = PATIENCE.toNanos();

    /** Asks for at least this position from now on; what was asked for before stays. */
    public void want(long position) {
        wanted = Math.max(wanted, position);
    }

    /** The position that what is read now has to reflect at least; 0 where nobody asked for one. */
    public long wanted() {
        return wanted;
    }

    /** Nanoseconds that may still be spent on waiting. */
    public long patience() {
        return patience;
    }

    /** Takes note of what was spent on waiting. */
    public void waited(long nanos) {
        patience = Math.max(0, patience - nanos);
    }

    /** Takes note that a view is about to be read that has come so far. */
    public void reads(long position) {
        reflected = Math.min(reflected, position);
    }

    /** Position up to which everything that was read shows all events; empty where no view was read. */
    public OptionalLong reflected() {
        return reflected == NOTHING_READ ? OptionalLong.empty() : OptionalLong.of(reflected);
    }
}
