package io.recount.projections.timeline;

import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about timelines. */
public final class TimelineQueries {
    private final TimelineViews timelines;

    public TimelineQueries(TimelineViews timelines) {
        this.timelines = timelines;
    }

    @QueryHandler
    public TimelinePages handle(FindTimelines query) {
        return new TimelinePages(timelines.pages(query.pages()));
    }

    @QueryHandler
    public Activities handle(GetActivities query) {
        return new Activities(timelines.activities(query.wanted()));
    }
}
