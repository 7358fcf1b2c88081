package io.recount.projections.plan;

import io.recount.domain.tracking.TrackingPlan;
import io.recount.projections.Page;
import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about the plan. */
public final class PlanQueries {
    private final PlanViews plans;

    public PlanQueries(PlanViews plans) {
        this.plans = plans;
    }

    @QueryHandler
    public TrackingPlan handle(GetTrackingPlan query) {
        return plans.current();
    }

    @QueryHandler
    public Page<PlanVersion> handle(FindPlanVersions query) {
        return plans.versions(query);
    }

    @QueryHandler
    public Page<PlanViolation> handle(FindPlanViolations query) {
        return plans.violations(query);
    }
}
