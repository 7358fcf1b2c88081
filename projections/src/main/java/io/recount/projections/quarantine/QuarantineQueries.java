package io.recount.projections.quarantine;

import io.recount.projections.Page;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about quarantine. */
public final class QuarantineQueries {
    private final QuarantineViews views;

    public QuarantineQueries(QuarantineViews views) {
        this.views = views;
    }

    @QueryHandler
    public Page<QuarantinedView> handle(FindQuarantined query) {
        return views.page(query);
    }

    @QueryHandler
    public Optional<QuarantinedView> handle(GetQuarantined query) {
        return views.byId(query);
    }

    @QueryHandler
    public List<QuarantineCount> handle(CountQuarantined query) {
        return views.counts(query);
    }

    @QueryHandler
    public List<DayCount> handle(CountQuarantinedPerDay query) {
        return views.perDay(query);
    }
}
