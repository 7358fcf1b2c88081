package io.recount.graphql.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON value that has to be an object. */
public final class JsonObject {
    private JsonObject() {}

    /** Its fields in order, or empty when the value is none. */
    public static Optional<Map<String, @Nullable Object>> of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((name, field) -> fields.put(String.valueOf(name), field));
        return Optional.of(fields);
    }
}
