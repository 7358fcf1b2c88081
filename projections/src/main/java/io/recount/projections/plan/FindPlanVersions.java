package io.recount.projections.plan;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of versions, the newest first.
 *
 * @param first rows at most, 1 to 100
 * @param before only versions below this one; null for the first page
 */
public record FindPlanVersions(int first, @Nullable Long before) {
    public static final int MAX_FIRST = 100;
}
