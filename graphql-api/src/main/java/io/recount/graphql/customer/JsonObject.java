package io.recount.graphql.customer;

import io.recount.domain.rule.RuleViolated;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that has to be an object, of the kind that the tracking API takes too. */
public final class JsonObject {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_DIGITS = 34;
    private static final int MAX_EXPONENT = 6144;

    private JsonObject() {}

    /**
     * Its fields in order.
     *
     * @param name of the field it is in, for the complaint
     * @throws RuleViolated with this code when it is no object, or one that cannot be kept
     */
    public static Map<String, @Nullable Object> of(@Nullable Object value, String name, String code) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new RuleViolated(code, name + " must be a JSON object");
        }
        if (!isKept(object, 1)) {
            throw new RuleViolated(
                    code,
                    name
                            + " must be nested 100 deep at most, with numbers of at most 34 digits and exponents up to 6144,"
                            + " and without U+0000 in names");
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, field) -> fields.put(String.valueOf(key), field));
        return fields;
    }

    private static boolean isKept(@Nullable Object value, int depth) {
        return switch (value) {
            case Map<?, ?> object ->
                depth <= MAX_DEPTH
                        && object.entrySet().stream()
                                .allMatch(
                                        field -> String.valueOf(field.getKey()).indexOf('\0') < 0
                                                && isKept(field.getValue(), depth + 1));
            case List<?> list -> depth <= MAX_DEPTH && list.stream().allMatch(element -> isKept(element, depth + 1));
            case BigInteger number -> new BigDecimal(number).precision() <= MAX_DIGITS;
            case BigDecimal number -> Math.abs((long) number.precision() - number.scale()) <= MAX_EXPONENT;
            case null, default -> true;
        };
    }
}
