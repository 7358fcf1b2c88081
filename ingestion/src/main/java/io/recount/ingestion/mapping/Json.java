package io.recount.ingestion.mapping;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What plain JSON values have in common. Absent, null and blank text are the same everywhere. */
final class Json {
    private Json() {}

    static boolean isAbsent(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    /** The text of a string, number or boolean; null for anything else. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Number number -> decimal(number).toPlainString();
            case Boolean truth -> truth.toString();
            case null, default -> null;
        };
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    /** Whether two scalars are the same; numbers are, whatever they are written as. */
    static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        return one != null && one.equals(other);
    }

    @SuppressWarnings("unchecked") // whoever reads JSON or YAML here checks that keys are strings
    static @Nullable Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
    }
}
