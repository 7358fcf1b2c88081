package io.recount.domain.interaction;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record of typed fields and, last, the remaining properties comes out of loose properties and goes back into
 * them. It is found out once per record class; after that no reflection takes place.
 */
final class Shape<T> {
    private static final ClassValue<Shape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
            return new Shape<>(type);
        }
    };

    private final Class<T> type;
    private final List<Field> fields;
    private final MethodHandle constructor;

    private Shape(Class<T> type) {
        var components = type.getRecordComponents();
        var parameters = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.type = type;
        this.fields = new ArrayList<>();
        try {
            for (var component : Arrays.copyOf(components, components.length - 1)) {
                fields.add(Field.of(component));
            }
            constructor = MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalArgumentException(type + " is no record of an interaction", broken);
        }
    }

    /** The shape of a class, which must be such a record. */
    @SuppressWarnings("unchecked") // a class value knows no type parameters; computeValue keeps the two together
    static <T> Shape<T> of(Class<T> type) {
        return (Shape<T>) SHAPES.get(type);
    }

    /** The record with all that is left among its properties. */
    T read(SentProperties sent) {
        var values = values(sent);
        values[fields.size()] = sent.left();
        return build(values);
    }

    /** The record out of properties that it shares with the one around it: what is left is left to that one. */
    T readInline(SentProperties sent) {
        var values = values(sent);
        values[fields.size()] = Map.of();
        return build(values);
    }

    /** The opposite of reading: what is not null or empty, then the properties. */
    Map<String, @Nullable Object> fields(Object record) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            var value = shown(field.of(record));
            if (value != null) {
                shown.put(field.name(), value);
            }
        }
        properties(record).forEach(shown::putIfAbsent);
        return shown;
    }

    /** What reading took, each under the name senders use most, so that reading it again gives an equal record. */
    Map<String, @Nullable Object> sent(Object record) {
        return sent(record, properties(record));
    }

    /** Names that are taken by what reading left are not used for what it took. */
    private Map<String, @Nullable Object> sent(Object record, Map<String, @Nullable Object> left) {
        var sent = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            switch (field.of(record)) {
                case null -> {}
                case Product inline -> sent.putAll(Shape.of(Product.class).sent(inline, left));
                case List<?> list when list.isEmpty() -> {}
                case Object value -> sent.put(field.keyBeside(left), asSent(value));
            }
        }
        properties(record).forEach(sent::putIfAbsent);
        return sent;
    }

    private static Object asSent(Object value) {
        return switch (value) {
            case Instant instant -> instant.toString();
            case Product product -> Shape.of(Product.class).sent(product);
            case List<?> list -> list.stream().map(Shape::asSent).toList();
            default -> value;
        };
    }

    private @Nullable Object[] values(SentProperties sent) {
        @Nullable Object[] values = new @Nullable Object[fields.size() + 1];
        for (int i = 0; i < fields.size(); i++) {
            values[i] = fields.get(i).reading().apply(sent);
        }
        return values;
    }

    private T build(@Nullable Object[] values) {
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (Throwable broken) {
            throw new IllegalStateException(type + " cannot be built", broken);
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.toString();
            case Product product -> {
                var fields = Shape.of(Product.class).fields(product);
                yield fields.isEmpty() ? null : fields;
            }
            case List<?> list when list.isEmpty() -> null;
            case List<?> list -> list.stream().map(Shape::shown).toList();
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> properties(Object record) {
        return switch (record) {
            case Interaction interaction -> interaction.properties();
            case Product product -> product.properties();
            default -> Map.of();
        };
    }
}
