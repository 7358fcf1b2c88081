package io.recount.projections.catalogue;

/**
 * Asks for rules that describe what a source has sent so far; answers with {@link io.recount.domain.tracking.PlanRule}s
 * that observe.
 *
 * @param minimumShare a property is required where at least this share of the objects it belongs to had it, 0 to 1
 */
public record ProposeTrackingPlan(String source, double minimumShare) {
    public ProposeTrackingPlan {
        if (!(minimumShare >= 0 && minimumShare <= 1)) {
            throw new IllegalArgumentException("minimumShare must be between 0 and 1");
        }
    }
}
