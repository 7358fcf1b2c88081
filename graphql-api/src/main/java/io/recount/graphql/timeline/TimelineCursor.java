package io.recount.graphql.timeline;

import io.recount.graphql.relay.Cursor;
import io.recount.projections.timeline.TimelinePlace;
import java.time.Instant;

/** An entry's place as a cursor: its time and its log position. */
final class TimelineCursor {
    private static final char SEPARATOR = '/';

    private TimelineCursor() {}

    static Cursor of(TimelinePlace place) {
        return new Cursor(place.occurredAt().toString() + SEPARATOR + place.position());
    }

    static TimelinePlace place(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new TimelinePlace(
                Instant.parse(text.substring(0, separator)), Long.parseLong(text.substring(separator + 1)));
    }
}
