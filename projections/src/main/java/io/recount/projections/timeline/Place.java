package io.recount.projections.timeline;

import io.recount.projections.bson.Micros;
import org.jspecify.annotations.Nullable;

/** A {@link TimelinePlace} as it is stored. */
record Place(long occurredAt, long position) implements Comparable<Place> {
    static final Place FIRST = new Place(Long.MIN_VALUE, Long.MIN_VALUE);

    static Place of(TimelinePlace place) {
        return new Place(Micros.of(place.occurredAt()), place.position());
    }

    TimelinePlace view() {
        return new TimelinePlace(Micros.toInstant(occurredAt), position);
    }

    /** The lower of two bounds, either of which may be missing. */
    static @Nullable Place lower(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    boolean isBefore(Place other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Place other) {
        int byTime = Long.compare(occurredAt, other.occurredAt);
        return byTime != 0 ? byTime : Long.compare(position, other.position);
    }
}
