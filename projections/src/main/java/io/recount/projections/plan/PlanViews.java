package io.recount.projections.plan;

import io.recount.domain.tracking.TrackingPlan;
import io.recount.projections.Page;

/** The stored plan and the counts of what did not keep to it, for readers. */
public interface PlanViews {
    TrackingPlan current();

    Page<PlanVersion> versions(FindPlanVersions query);

    Page<PlanViolation> violations(FindPlanViolations query);
}
