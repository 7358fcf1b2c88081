package io.recount.domain.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties of one message while its typed fields are taken out of them. */
final class SentProperties {
    private final Map<String, @Nullable Object> left;

    SentProperties(Map<String, @Nullable Object> sent) {
        left = new LinkedHashMap<>(sent);
    }

    /** The value of the first key that holds one of the wanted type; what is taken is no longer left. */
    <T> @Nullable T take(List<String> keys, Function<Object, @Nullable T> reading) {
        for (var key : keys) {
            var sent = left.get(key);
            var value = sent == null ? null : reading.apply(sent);
            if (value != null) {
                left.remove(key);
                return value;
            }
        }
        return null;
    }

    /** Text under this one key. */
    @Nullable String text(String key) {
        return take(List.of(key), SentValue::text);
    }

    /** The value that came beside the properties; some senders repeat it in them. Without one, the property. */
    @Nullable String given(@Nullable String value, String key) {
        if (value == null) {
            return text(key);
        }
        if (value.equals(left.get(key))) {
            left.remove(key);
        }
        return value;
    }

    /** All that was not taken, in the order in which it was sent. */
    Map<String, @Nullable Object> left() {
        return left.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(left);
    }

    /** A list of products, each a map; an empty list says nothing and is not taken. */
    static @Nullable List<Product> products(Object sent) {
        if (!(sent instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        var products = new ArrayList<Product>(list.size());
        for (var element : list) {
            var properties = properties(element);
            if (properties == null) {
                return null;
            }
            products.add(Shape.of(Product.class).read(new SentProperties(properties)));
        }
        return Collections.unmodifiableList(products);
    }

    private static @Nullable Map<String, @Nullable Object> properties(@Nullable Object sent) {
        if (!(sent instanceof Map<?, ?> map)) {
            return null;
        }
        var properties = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                return null;
            }
            properties.put(key, entry.getValue());
        }
        return properties;
    }
}
