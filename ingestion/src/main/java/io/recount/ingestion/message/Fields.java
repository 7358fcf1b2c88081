package io.recount.ingestion.message;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The top-level fields of one message. Taking a field removes it, so that what is left at the end is the envelope.
 * Absent, null and blank are the same.
 */
final class Fields {
    private final Map<String, @Nullable Object> values;

    Fields(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    @Nullable Object get(String name) {
        return values.get(name);
    }

    @Nullable Object take(String name) {
        return values.remove(name);
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** The text of a string or number. */
    @Nullable String text(String name, String reason) {
        return text(name, values.get(name), reason);
    }

    @Nullable String takeText(String name, String reason) {
        return text(name, values.remove(name), reason);
    }

    /** The object in the field; null where there is none. */
    @Nullable Map<String, @Nullable Object> object(String name, String reason) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        var object = asObject(value);
        if (object == null) {
            throw refusal(reason, name, "The field " + name + " must be an object.");
        }
        return object;
    }

    @Nullable Map<String, @Nullable Object> takeObject(String name, String reason) {
        var object = object(name, reason);
        values.remove(name);
        return object;
    }

    MessageRefused refusal(String reason, String field, String detail) {
        return new MessageRefused(reason, path(field), detail);
    }

    /** JSON pointer of a field in the message; of the message itself for an empty name. */
    static String path(String field) {
        return field.isEmpty() ? "" : '/' + field;
    }

    /** What nobody took. */
    Map<String, @Nullable Object> rest() {
        return values;
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isBlank() -> text;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case null, default -> null;
        };
    }

    @SuppressWarnings("unchecked") // maps come from JsonTree alone, whose keys are strings
    static @Nullable Map<String, @Nullable Object> asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
    }

    private @Nullable String text(String name, @Nullable Object value, String reason) {
        if (value == null || value instanceof String || value instanceof Number) {
            return textOrNull(value);
        }
        throw refusal(reason, name, "The field " + name + " must be a string or a number.");
    }
}
