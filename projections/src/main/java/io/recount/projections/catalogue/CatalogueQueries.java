package io.recount.projections.catalogue;

import io.recount.domain.tracking.PlanRule;
import io.recount.projections.Page;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about the catalogue. */
public final class CatalogueQueries {
    private final CatalogueViews catalogue;

    public CatalogueQueries(CatalogueViews catalogue) {
        this.catalogue = catalogue;
    }

    @QueryHandler
    public Page<CatalogueEvent> handle(FindCatalogueEvents query) {
        return catalogue.page(query.source(), query.first(), query.after());
    }

    @QueryHandler
    public Long handle(CountOtherEvents query) {
        return catalogue.otherEvents(query.source());
    }

    @QueryHandler
    public List<PlanRule> handle(ProposeTrackingPlan query) {
        return catalogue.propose(query.source(), query.minimumShare());
    }
}
