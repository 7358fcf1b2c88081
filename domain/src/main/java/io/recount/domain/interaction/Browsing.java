package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages, screens and searches: what a customer looked at and looked for. */
public sealed interface Browsing extends Interaction {

    /**
     * A page in a browser.
     *
     * @param url as sent, query included
     */
    record PageViewed(
            @Nullable String name,
            @Nullable String category,
            @Nullable String url,
            @Nullable String title,
            @Nullable String referrer,
            Map<String, @Nullable Object> properties)
            implements Browsing {}

    /** A screen of an app. */
    record ScreenViewed(@Nullable String name, @Nullable String category, Map<String, @Nullable Object> properties)
            implements Browsing {}

    /**
     * A search, of products or of anything else.
     *
     * @param query what was searched for
     * @param results how many were found
     */
    record Searched(
            @SentAs("searchTerm searchQuery") @Nullable String query,
            @SentAs("resultCount resultsCount") @Nullable Integer results,
            Map<String, @Nullable Object> properties)
            implements Browsing {}
}
