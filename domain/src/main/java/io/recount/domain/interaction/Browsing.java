package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages and screens that a customer looked at. */
public sealed interface Browsing extends Interaction {

    /** A page in a browser; {@code url} as sent, query included. */
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
}
