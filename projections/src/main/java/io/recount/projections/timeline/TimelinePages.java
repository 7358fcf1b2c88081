package io.recount.projections.timeline;

import java.util.Map;

/** The page for each that was asked for; an empty one for an unknown customer. */
public record TimelinePages(Map<FindTimeline, TimelinePage> pages) {
    public TimelinePages {
        pages = Map.copyOf(pages);
    }
}
