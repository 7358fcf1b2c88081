package io.recount.domain.interaction;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One typed field of an interaction.
 *
 * @param keys the property names under which it is sent, the best first
 * @param reading takes its value out of what was sent
 * @param accessor gives its value, from Object to Object
 */
record Field(
        String name, List<String> keys, Function<SentProperties, @Nullable Object> reading, MethodHandle accessor) {

    static Field of(RecordComponent component) throws IllegalAccessException {
        var keys = keys(component);
        var accessor = MethodHandles.lookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
        return new Field(component.getName(), keys, reading(component, keys), accessor);
    }

    @Nullable Object of(Object record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (Throwable broken) {
            throw new IllegalStateException(name + " cannot be read", broken);
        }
    }

    /** The best name under which it can be sent together with these. */
    String keyBeside(Map<String, @Nullable Object> others) {
        for (var key : keys) {
            if (!others.containsKey(key)) {
                return key;
            }
        }
        return keys.getFirst();
    }

    private static List<String> keys(RecordComponent component) {
        var keys = new LinkedHashSet<String>();
        add(component.getName(), keys);
        var others = component.getAnnotation(SentAs.class);
        if (others != null) {
            for (var other : others.value().split(" ", -1)) {
                add(other, keys);
            }
        }
        return List.copyOf(keys);
    }

    private static void add(String camelCase, LinkedHashSet<String> keys) {
        keys.add(Spelling.snakeCase(camelCase));
        keys.add(camelCase);
    }

    private static Function<SentProperties, @Nullable Object> reading(RecordComponent component, List<String> keys) {
        var type = component.getType();
        if (type == Product.class) {
            return sent -> Shape.of(Product.class).readInline(sent);
        }
        if (type == List.class) {
            return sent -> {
                var products = sent.take(keys, SentProperties::products);
                return products == null ? List.of() : products;
            };
        }
        var reading = reading(component);
        return sent -> sent.take(keys, reading);
    }

    private static Function<Object, @Nullable Object> reading(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return SentValue::text;
        } else if (type == BigDecimal.class) {
            return SentValue::decimal;
        } else if (type == Boolean.class) {
            return SentValue::truth;
        } else if (type == Instant.class) {
            return SentValue::instant;
        } else if (type == Integer.class) {
            var range = component.getAnnotation(UpTo.class);
            int min = range == null ? Integer.MIN_VALUE : 0;
            int max = range == null ? Integer.MAX_VALUE : range.value();
            return sent -> SentValue.whole(sent, min, max);
        }
        throw new IllegalArgumentException("no way to read " + component);
    }
}
