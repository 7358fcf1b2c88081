package io.recount.projections.timeline;

import io.recount.projections.bson.Micros;

/** A {@link TimelinePlace} as it is stored. */
record Place(long occurredAt, long position) implements Comparable<Place> {
    static final Place FIRST = new Place(Long.MIN_VALUE, Long.MIN_VALUE);

    static Place of(TimelinePlace place) {
        return new Place(Micros.of(place.occurredAt()), place.position());
    }

    TimelinePlace view() {
        return new TimelinePlace(Micros.toInstant(occurredAt), position);
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
