package io.recount.ingestion.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many requests, and how many bytes of theirs, may be in flight at a time. */
final class Bound {
    private final long maxBytes;
    private final long maxRequests;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    Bound(long maxBytes, long maxRequests) {
        this.maxBytes = maxBytes;
        this.maxRequests = maxRequests;
    }

    /** Counts one request more, unless it is one too many or {@code expected} bytes would not fit now; holds no bytes yet. */
    boolean enter(long expected) {
        if (requests.incrementAndGet() <= maxRequests && bytes.get() + expected <= maxBytes) {
            return true;
        }
        requests.decrementAndGet();
        return false;
    }

    /** Adds to the bytes in flight, unless there is no room for them. */
    boolean reserve(long length) {
        if (bytes.addAndGet(length) <= maxBytes) {
            return true;
        }
        bytes.addAndGet(-length);
        return false;
    }

    void giveBack(long length) {
        bytes.addAndGet(-length);
    }

    /** One request less, and the bytes that it held. */
    void leave(long held) {
        bytes.addAndGet(-held);
        requests.decrementAndGet();
    }

    long bytes() {
        return bytes.get();
    }

    long requests() {
        return requests.get();
    }
}
