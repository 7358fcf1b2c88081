package io.recount.projections.plan;

/** Asks for the plan in force; answers with a {@link io.recount.domain.tracking.TrackingPlan}. */
public record GetTrackingPlan() {}
