package io.recount.projections.timeline;

import io.recount.projections.Page;
import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about timelines. */
public final class TimelineQueries {
    private final TimelineViews timelines;

    public TimelineQueries(TimelineViews timelines) {
        this.timelines = timelines;
    }

    @QueryHandler
    public Page<TimelineEntry> handle(FindTimeline query) {
        return timelines.page(query);
    }
}
