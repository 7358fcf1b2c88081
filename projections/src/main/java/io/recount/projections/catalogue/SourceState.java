package io.recount.projections.catalogue;

import io.recount.domain.tracking.TrackedEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one source: its events by name, and how many found no room. */
final class SourceState {
    static final int MOST_EVENTS = 500;

    final String source;
    final Map<TrackedEvent, EventState> events = new HashMap<>();
    long otherEvents;
    long position = Long.MIN_VALUE;

    SourceState(String source) {
        this.source = source;
    }

    /** The state of an event; null where its name cannot be shown or there is no more room. */
    @Nullable EventState eventFor(TrackedEvent event) {
        var state = events.get(event);
        var name = event.name();
        if (state == null && events.size() < MOST_EVENTS && (name == null || Speakable.name(name))) {
            state = new EventState(source, event);
            events.put(event, state);
        }
        return state;
    }

    boolean seeOther(long at) {
        if (at <= position) {
            return false;
        }
        position = at;
        otherEvents++;
        return true;
    }
}
