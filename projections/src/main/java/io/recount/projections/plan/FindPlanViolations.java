package io.recount.projections.plan;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of violations, the newest days first, then by rule and source.
 *
 * @param rule only of the rule of this name; null for all
 * @param source only of this source; null for all
 * @param first rows at most, 1 to 200
 * @param after the last row of the page before; null for the first page
 */
public record FindPlanViolations(
        @Nullable String rule,
        @Nullable String source,
        int first,
        @Nullable PlanViolationPlace after) {
    public static final int MAX_FIRST = 200;
}
