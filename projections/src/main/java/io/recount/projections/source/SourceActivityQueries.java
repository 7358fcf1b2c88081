package io.recount.projections.source;

import org.axonframework.queryhandling.QueryHandler;

/** Answers what sources sent. */
public final class SourceActivityQueries {
    private final SourceActivityViews views;

    public SourceActivityQueries(SourceActivityViews views) {
        this.views = views;
    }

    @QueryHandler
    public SourceActivityView handle(GetSourceActivity query) {
        return views.activity(query);
    }

    @QueryHandler
    public SilenceView handle(GetSourceSilence query) {
        return views.silence(query);
    }
}
