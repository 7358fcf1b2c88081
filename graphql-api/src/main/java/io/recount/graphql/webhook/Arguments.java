package io.recount.graphql.webhook;

import io.recount.graphql.error.BadUserInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of an input object. */
record Arguments(Map<String, @Nullable Object> fields) {

    @Nullable String text(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    @Nullable Object json(String name) {
        return fields.get(name);
    }

    @Nullable Integer number(String name) {
        return fields.get(name) instanceof Integer number ? number : null;
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var chosen = text(name);
        return chosen == null ? null : Enum.valueOf(type, chosen);
    }

    @SuppressWarnings("unchecked") // an input object of the schema has names as keys
    @Nullable Arguments object(String name) {
        return fields.get(name) instanceof Map<?, ?> map ? new Arguments((Map<String, @Nullable Object>) map) : null;
    }

    /** Text by name. */
    Map<String, String> texts(String name) {
        var given = fields.get(name);
        if (given == null) {
            return Map.of();
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw new BadUserInput("input." + name, "must be an object of texts");
        }
        var texts = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new BadUserInput("input." + name, "must be an object of texts");
            }
            texts.put(String.valueOf(key), text);
        });
        return texts;
    }
}
