package io.recount.projections.source;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of sources in the order of their slugs.
 *
 * @param first rows at most, 1 to 200
 * @param after the last slug of the page before; null for the first page
 */
public record FindSources(int first, @Nullable String after) {
    public static final int MAX_FIRST = 200;

    public FindSources {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
    }
}
