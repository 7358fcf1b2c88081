package io.recount.projections.timeline;

import io.recount.projections.Page;

/** The stored timelines, for readers. Whoever asks for a customer that was joined to another gets the other's. */
public interface TimelineViews {
    /** A page, newest first; empty for an unknown customer. */
    Page<TimelineEntry> page(FindTimeline query);
}
