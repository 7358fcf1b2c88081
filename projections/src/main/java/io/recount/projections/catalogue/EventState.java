package io.recount.projections.catalogue;

import io.recount.domain.tracking.TrackedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one event of one source. */
final class EventState {
    final String source;
    final TrackedEvent event;
    final Room room = new Room();
    final PropertyState root = new PropertyState(false);
    long position = Long.MIN_VALUE;

    EventState(String source, TrackedEvent event) {
        this.source = source;
        this.event = event;
    }

    /** Folds in one event, unless that was done before. */
    boolean see(Map<String, @Nullable Object> values, Sighting sighting) {
        if (sighting.position <= position) {
            return false;
        }
        if (root.events == 0) {
            root.firstSeen = sighting.seenAt;
        }
        position = sighting.position;
        root.see(values, sighting, room, 0);
        return true;
    }
}
