package io.recount.projections.source;

import java.time.LocalDate;
import java.util.List;

/**
 * What a source sent on one day.
 *
 * @param day in UTC, by the time of recording
 * @param accepted messages that became part of a history; an alias is not counted, since it leaves none of its own
 * @param events by sort, the first of the day first
 * @param unnamed messages that no sort is told for: too many sorts, too long a name, or an erased customer's
 */
public record DayView(LocalDate day, long accepted, List<EventVolume> events, long unnamed) {
    public DayView {
        events = List.copyOf(events);
    }
}
