package io.recount.ingestion.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes properties out of values that others may hold, too: what changes is copied. */
final class Drop {
    private Drop() {}

    /** The values without the property that these steps lead to; the same where there is none. */
    static Map<String, @Nullable Object> from(Map<String, @Nullable Object> values, List<Object> steps) {
        if (steps.isEmpty() || !(steps.getFirst() instanceof String name) || !values.containsKey(name)) {
            return values;
        }
        var rest = new LinkedHashMap<String, @Nullable Object>(values);
        if (steps.size() == 1) {
            rest.remove(name);
        } else {
            rest.put(name, inside(values.get(name), steps.subList(1, steps.size())));
        }
        return rest;
    }

    private static @Nullable Object inside(@Nullable Object value, List<Object> steps) {
        if (value instanceof Map<?, ?> object) {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            object.forEach((name, field) -> fields.put(String.valueOf(name), field));
            return from(fields, steps);
        }
        if (value instanceof List<?> list && steps.getFirst() instanceof Integer index && index < list.size()) {
            var elements = new ArrayList<@Nullable Object>(list);
            elements.set(index, inside(list.get(index), steps.subList(1, steps.size())));
            return elements;
        }
        return value;
    }
}
