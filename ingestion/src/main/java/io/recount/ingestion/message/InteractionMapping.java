package io.recount.ingestion.message;

import io.recount.domain.interaction.Browsing;
import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one place where a message's name and properties become an interaction. */
final class InteractionMapping {
    private InteractionMapping() {}

    static Interaction track(String event, Map<String, @Nullable Object> properties) {
        return new Custom(event, properties);
    }

    static Interaction page(
            @Nullable String name, @Nullable String category, Map<String, @Nullable Object> properties) {
        return new Browsing.PageViewed(name, category, null, null, null, properties);
    }

    static Interaction screen(
            @Nullable String name, @Nullable String category, Map<String, @Nullable Object> properties) {
        return new Browsing.ScreenViewed(name, category, properties);
    }
}
