package io.recount.ingestion.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Objects and lists, and what is made of lists. Those that come out empty are absent. */
final class Gatherings {
    private Gatherings() {}

    /** Calls for every element of a list; a single value counts as a list of one. */
    static void forEach(Pointer list, Scope scope, String path, Consumer<Scope> element) {
        var value = list.in(scope);
        var origin = list.origin(scope);
        if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                scope.work().step(path);
                element.accept(scope.element(elements.get(i), origin, i));
            }
        } else if (!Json.isAbsent(value)) {
            element.accept(new Scope(value, origin, 0, scope, scope.work()));
        }
    }

    /**
     * An object.
     *
     * @param all an object whose fields it has, too, unless they are among {@code fields}
     */
    record Fields(@Nullable Value all, Map<String, Value> fields, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var made = new LinkedHashMap<String, @Nullable Object>();
            if (all != null) {
                made.putAll(object(all, scope, path + "/*"));
                scope.work().steps(made.size(), path + "/*");
            }
            for (var field : fields.entrySet()) {
                var value = field.getValue().in(scope);
                if (value != null) {
                    made.put(field.getKey(), value);
                }
            }
            return made.isEmpty() ? null : made;
        }

        @Override
        public String origin(Scope scope) {
            return scope.pointer();
        }
    }

    /** The fields of two objects; those of {@code over} count where both have one. */
    record Overlaid(Value over, Value under) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var made = new LinkedHashMap<String, @Nullable Object>();
            made.putAll(object(under, scope, ""));
            made.putAll(object(over, scope, ""));
            return made.isEmpty() ? null : made;
        }

        @Override
        public String origin(Scope scope) {
            return over.origin(scope);
        }
    }

    /** One value for each element of a list. */
    record Each(Pointer list, Value value, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var made = new ArrayList<Object>();
            forEach(list, scope, path, element -> {
                var one = value.in(element);
                if (one != null) {
                    made.add(one);
                }
            });
            return made.isEmpty() ? null : made;
        }

        @Override
        public String origin(Scope scope) {
            return list.origin(scope);
        }
    }

    /** One field for each element of a list; the first of a name counts. */
    record Entries(Pointer list, Value key, Value value, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var made = new LinkedHashMap<String, Object>();
            forEach(list, scope, path, element -> {
                var name = key.in(element);
                var one = value.in(element);
                if (name != null && one != null) {
                    made.putIfAbsent(Conversions.text(name, key.origin(element), path + "/key"), one);
                }
            });
            return made.isEmpty() ? null : made;
        }

        @Override
        public String origin(Scope scope) {
            return list.origin(scope);
        }
    }

    /** The value of the first element for which the conditions hold. */
    record Found(Pointer list, List<Condition> when, Value value, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var found = find(scope);
            return found == null ? null : value.in(found);
        }

        @Override
        public String origin(Scope scope) {
            var found = find(scope);
            return found == null ? list.origin(scope) : value.origin(found);
        }

        private @Nullable Scope find(Scope scope) {
            var found = new ArrayList<Scope>(1);
            forEach(list, scope, path, element -> {
                if (found.isEmpty() && Condition.all(when, element)) {
                    found.add(element);
                }
            });
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    /** The object that a value is; empty where it is absent. */
    static Map<String, @Nullable Object> object(Value value, Scope scope, String path) {
        var made = value.in(scope);
        if (made == null) {
            return Map.of();
        }
        var object = Json.object(made);
        if (object == null) {
            throw new ValueInvalid(
                    new Problem("value-invalid", value.origin(scope), path, "The value must be an object."));
        }
        return object;
    }
}
