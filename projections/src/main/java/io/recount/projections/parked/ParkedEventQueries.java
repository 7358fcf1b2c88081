package io.recount.projections.parked;

import io.recount.projections.Page;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about parked events. */
public final class ParkedEventQueries {
    private final ParkedEventViews views;

    public ParkedEventQueries(ParkedEventViews views) {
        this.views = views;
    }

    @QueryHandler
    public Page<ParkedEventView> handle(FindParkedEvents query) {
        return views.page(query);
    }
}
