package io.recount.ingestion.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON that goes into messages as it stands. */
final class Constants {
    private Constants() {}

    /** Any JSON value but null, its numbers as the tracking API reads them. */
    static Object read(@Nullable Object tree, String path) throws MappingInvalid {
        return switch (tree) {
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number -> number;
            case BigInteger number -> number;
            case BigDecimal number -> number;
            case Double number when Double.isFinite(number) -> new BigDecimal(number.toString());
            case List<?> _ -> Form.list(tree, path, Constants::read);
            case Map<?, ?> _ -> object(tree, path);
            case null, default -> throw new MappingInvalid(path, "a JSON value other than null is expected here");
        };
    }

    /** Values by the text that they are looked up by. */
    static Map<String, Object> table(@Nullable Object tree, String path) throws MappingInvalid {
        var table = object(tree, path);
        if (table.isEmpty()) {
            throw new MappingInvalid(path, "a table has at least one entry");
        }
        return table;
    }

    private static Map<String, Object> object(@Nullable Object tree, String path) throws MappingInvalid {
        var form = Form.of(tree, path);
        var object = new LinkedHashMap<String, Object>();
        for (var field : form.fields().entrySet()) {
            object.put(field.getKey(), read(field.getValue(), form.path(field.getKey())));
        }
        return Collections.unmodifiableMap(object);
    }
}
