package io.recount.graphql.record;

import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an interaction of an event name and its properties. */
final class TrackedEvent {
    private TrackedEvent() {}

    static Interaction interaction(String event, Map<String, @Nullable Object> properties) {
        return new Custom(event, properties);
    }
}
