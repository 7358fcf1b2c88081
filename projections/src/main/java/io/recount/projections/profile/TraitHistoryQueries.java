package io.recount.projections.profile;

import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about how traits came to be what they are. */
public final class TraitHistoryQueries {
    private final TraitHistoryViews histories;

    public TraitHistoryQueries(TraitHistoryViews histories) {
        this.histories = histories;
    }

    @QueryHandler
    public TraitHistories handle(FindTraitHistories query) {
        return new TraitHistories(histories.pages(query.wanted()));
    }
}
