package io.recount.projections.timeline;

import io.recount.projections.progress.ViewQuery;
import java.util.Set;

/** Asks for pages of many timelines at once; answered with {@link TimelinePages}. */
public record FindTimelines(Set<FindTimeline> pages) implements ViewQuery {
    public FindTimelines {
        pages = Set.copyOf(pages);
    }

    @Override
    public String view() {
        return TimelineProjector.NAME;
    }
}
