package io.recount.projections.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of events in the order of source, call and name.
 *
 * @param source only its events; null for those of all sources
 * @param first rows at most, 1 to 100
 * @param after cursor of the last row of the page before; null for the first page
 */
public record FindCatalogueEvents(
        @Nullable String source, int first, @Nullable String after) {
    public static final int MAX_FIRST = 100;

    public FindCatalogueEvents {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
    }

    /** The cursor behind a row. */
    public static String cursor(CatalogueEvent row) {
        return CatalogueFormat.id(row.source(), row.event());
    }
}
