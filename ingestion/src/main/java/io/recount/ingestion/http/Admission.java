package io.recount.ingestion.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides, before a body is read, whether there is room for it, so that memory stays flat under any load. What is
 * admitted keeps its room until its messages are durable, not only until it is answered.
 */
public final class Admission {
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final long maxBytes;
    private final long maxRequests;
    private final Duration retryAfter;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong admitted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /**
     * Bounds what is in flight.
     *
     * @param maxBytes of bodies; what is made of a body in memory takes some ten times its length
     * @param maxRequests at a time
     * @param retryAfter when a refused sender should try again: whole seconds, 1 to 300
     */
    public Admission(long maxBytes, int maxRequests, Duration retryAfter) {
        if (maxBytes < 1 || maxRequests < 1) {
            throw new IllegalArgumentException("admission needs room for a byte and a request");
        }
        if (retryAfter.toSeconds() < 1 || retryAfter.compareTo(LONGEST_RETRY) > 0) {
            throw new IllegalArgumentException("senders retry after 1 to 300 seconds");
        }
        this.maxBytes = maxBytes;
        this.maxRequests = maxRequests;
        this.retryAfter = retryAfter;
    }

    /** Room for one request with a body of up to {@code length} bytes. */
    Room enter(long length) throws Refusal {
        var room = new Room(this);
        if (requests.incrementAndGet() > maxRequests || !reserve(length)) {
            requests.decrementAndGet();
            throw overloaded();
        }
        room.hold(length);
        admitted.incrementAndGet();
        return room;
    }

    /** Adds to the bytes in flight, unless there is no room for them. */
    boolean reserve(long length) {
        if (bytes.addAndGet(length) <= maxBytes) {
            return true;
        }
        bytes.addAndGet(-length);
        return false;
    }

    void leave(long length) {
        bytes.addAndGet(-length);
        requests.decrementAndGet();
    }

    void giveBack(long length) {
        bytes.addAndGet(-length);
    }

    Refusal overloaded() {
        refused.incrementAndGet();
        return Refusal.later(429, "overloaded", "Too much is in flight; send this again later.", retryAfter);
    }

    /** Bytes of bodies that are in flight. */
    public long bytesInFlight() {
        return bytes.get();
    }

    /** Requests that are in flight. */
    public long requestsInFlight() {
        return requests.get();
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
