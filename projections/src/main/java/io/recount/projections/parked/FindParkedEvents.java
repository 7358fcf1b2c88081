package io.recount.projections.parked;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of parked events.
 *
 * @param projection name of the view; null for all views
 * @param first rows at most, 1 to 200
 * @param after the last one of the page before; null for the first page
 * @param withData whether what events hold is wanted
 */
public record FindParkedEvents(
        @Nullable String projection, int first, @Nullable ParkedPlace after, boolean withData) {
    public static final int MAX_FIRST = 200;
}
