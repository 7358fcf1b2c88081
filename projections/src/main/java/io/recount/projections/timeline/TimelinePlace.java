package io.recount.projections.timeline;

import java.time.Instant;
import java.util.Comparator;

/** Where an entry stands in its customer's history: by time, then by log position. */
public record TimelinePlace(Instant occurredAt, long position) implements Comparable<TimelinePlace> {
    private static final Comparator<TimelinePlace> ORDER =
            Comparator.comparing(TimelinePlace::occurredAt).thenComparingLong(TimelinePlace::position);

    @Override
    public int compareTo(TimelinePlace other) {
        return ORDER.compare(this, other);
    }
}
