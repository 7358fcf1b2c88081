package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that only this company knows.
 *
 * @param name the event name as sent
 */
public record Custom(String name, Map<String, @Nullable Object> properties) implements Interaction {

    /** The properties alone: one of them may be called name, too. */
    @Override
    public Map<String, @Nullable Object> fields() {
        return properties;
    }

    @Override
    public Map<String, @Nullable Object> sent() {
        return properties;
    }
}
