package io.recount.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events that follow each other in the log.
 *
 * @param sealedBytes of all of them together
 */
record Stretch(List<TrackedEventMessage<?>> events, long sealedBytes) {
    /** What an event takes at least, as sealed bytes. */
    private static final int LEAST_BYTES = 256;

    /** What they take in memory, told in sealed bytes; live events take some five times as much. */
    long bytes() {
        return sealedBytes + (long) LEAST_BYTES * events.size();
    }

    /** Some of the events: from one on, and so many that they take {@code room} bytes, were all of one size; at least one. */
    List<TrackedEventMessage<?>> from(int first, long room) {
        long each = Math.max(1, bytes() / events.size());
        int end = (int) Math.min(events.size(), first + Math.max(1, room / each));
        return new ArrayList<>(events.subList(first, end));
    }
}
