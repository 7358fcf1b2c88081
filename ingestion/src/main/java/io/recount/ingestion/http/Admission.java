package io.recount.ingestion.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides, before a body is read, whether there is room for it, so that memory stays flat under any load. A request holds what
 * has arrived of it, not what it announces; what is admitted keeps its room until its messages are durable, not only until it
 * is answered. Strangers, whose key or signature is not known yet, share a quarter: they cannot keep out those we know.
 */
public final class Admission {
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);
    private static final Duration LONGEST_ARRIVAL = Duration.ofSeconds(20);
    private static final int STRANGERS_SHARE = 4;

    private final Bound all;
    private final Bound strangers;
    private final Duration retryAfter;
    private final Duration longestArrival;
    private final AtomicLong admitted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /**
     * Bounds what is in flight. A body has 20 s to arrive.
     *
     * @param maxBytes of bodies, at least four of the longest; what is made of a body in memory takes some ten times its length
     * @param maxRequests at a time
     * @param retryAfter when a refused sender should try again: whole seconds, 1 to 300
     */
    public Admission(long maxBytes, int maxRequests, Duration retryAfter) {
        this(maxBytes, maxRequests, retryAfter, LONGEST_ARRIVAL);
    }

    Admission(long maxBytes, int maxRequests, Duration retryAfter, Duration longestArrival) {
        if (maxBytes < 1 || maxRequests < 1) {
            throw new IllegalArgumentException("admission needs room for a byte and a request");
        }
        if (retryAfter.toSeconds() < 1 || retryAfter.compareTo(LONGEST_RETRY) > 0) {
            throw new IllegalArgumentException("senders retry after 1 to 300 seconds");
        }
        this.all = new Bound(maxBytes, maxRequests);
        this.strangers = new Bound(Math.ceilDiv(maxBytes, STRANGERS_SHARE), Math.ceilDiv(maxRequests, STRANGERS_SHARE));
        this.retryAfter = retryAfter;
        this.longestArrival = longestArrival;
    }

    /**
     * Lets one request in; it holds no bytes yet.
     *
     * @param expected bytes that must fit now, as far as they are known
     */
    Room enter(long expected) throws Refusal {
        return enter(expected, false);
    }

    /** Lets one request in of which is not known yet who sends it. */
    Room enterStranger(long expected) throws Refusal {
        return enter(expected, true);
    }

    private Room enter(long expected, boolean stranger) throws Refusal {
        if (!all.enter(expected)) {
            throw overloaded();
        }
        if (stranger && !strangers.enter(expected)) {
            all.leave(0);
            throw overloaded();
        }
        admitted.incrementAndGet();
        return new Room(this, stranger, longestArrival);
    }

    void reserve(long more, boolean stranger) throws Refusal {
        if (!all.reserve(more)) {
            throw overloaded();
        }
        if (stranger && !strangers.reserve(more)) {
            all.giveBack(more);
            throw overloaded();
        }
    }

    void giveBack(long less, boolean stranger) {
        all.giveBack(less);
        if (stranger) {
            strangers.giveBack(less);
        }
    }

    void leave(long held, boolean stranger) {
        all.leave(held);
        if (stranger) {
            strangers.leave(held);
        }
    }

    void leaveStrangers(long held) {
        strangers.leave(held);
    }

    Refusal overloaded() {
        refused.incrementAndGet();
        return Refusal.later(429, "overloaded", "Too much is in flight; send this again later.", retryAfter);
    }

    /** Bytes of bodies that are in flight. */
    public long bytesInFlight() {
        return all.bytes();
    }

    /** Requests that are in flight. */
    public long requestsInFlight() {
        return all.requests();
    }

    /** Requests let in since the start. */
    public long admitted() {
        return admitted.get();
    }

    /** Requests refused since the start. */
    public long refused() {
        return refused.get();
    }
}
