package io.recount.projections.plan;

import io.recount.domain.tracking.TrackingPlan;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of the plan, in full.
 *
 * @param changedBy id of the key that made it
 * @param change what was changed, in a few words
 */
public record PlanVersion(TrackingPlan plan, Instant changedAt, UUID changedBy, String change) {}
