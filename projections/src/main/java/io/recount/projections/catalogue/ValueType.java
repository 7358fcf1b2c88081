package io.recount.projections.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of JSON values, as JSON Schema tells them apart. */
public enum ValueType {
    STRING(0, "string"),
    /** A number that was sent without a fraction. */
    INTEGER(1, "integer"),
    /** A number with a fraction or an exponent. */
    NUMBER(2, "number"),
    BOOLEAN(3, "boolean"),
    NULL(4, "null"),
    OBJECT(5, "object"),
    LIST(6, "array");

    /** How many there are. */
    static final int NUMBER_OF_TYPES = 7;

    private final int place;
    private final String inSchema;

    ValueType(int place, String inSchema) {
        this.place = place;
        this.inSchema = inSchema;
    }

    /** The name of the type in a JSON Schema. */
    String inSchema() {
        return inSchema;
    }

    /** Its place in stored counts; never changes. */
    int place() {
        return place;
    }

    static ValueType of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case String _ -> STRING;
            case Boolean _ -> BOOLEAN;
            case BigDecimal number -> number.scale() > 0 ? NUMBER : INTEGER;
            case Double _, Float _ -> NUMBER;
            case Number _ -> INTEGER;
            case Map<?, ?> _ -> OBJECT;
            case Iterable<?> _ -> LIST;
            default -> STRING;
        };
    }
}
