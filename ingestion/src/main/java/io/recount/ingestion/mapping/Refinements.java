package io.recount.ingestion.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done with a value before it is used. */
final class Refinements {
    private Refinements() {}

    /** Written as another type. */
    record Converted(Value value, Conversion conversion, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var given = value.in(scope);
            if (given == null) {
                return null;
            }
            try {
                var converted = conversion.convert(given, scope);
                if (converted instanceof String text) {
                    scope.work().text(text, path);
                }
                return converted;
            } catch (NotConvertible e) {
                throw new ValueInvalid(new Problem("value-invalid", value.origin(scope), path, e.sentence()));
            }
        }

        @Override
        public String origin(Scope scope) {
            return value.origin(scope);
        }
    }

    /** Replaced by what a table has for its text; absent where the table has nothing. */
    record Looked(Value value, Map<String, Object> table, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var given = value.in(scope);
            return given == null ? null : table.get(Conversions.text(given, value.origin(scope), path));
        }

        @Override
        public String origin(Scope scope) {
            return value.origin(scope);
        }
    }

    /** Without some fields of the object that it is. */
    record Without(Value value, Set<String> names, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var left = new LinkedHashMap<String, @Nullable Object>(Gatherings.object(value, scope, path));
            left.keySet().removeAll(names);
            scope.work().steps(left.size(), path);
            return left.isEmpty() ? null : left;
        }

        @Override
        public String origin(Scope scope) {
            return value.origin(scope);
        }
    }

    /** A constant where it is absent. */
    record Defaulted(Value value, Object otherwise) implements Value {
        @Override
        public Object in(Scope scope) {
            var given = value.in(scope);
            return given == null ? otherwise : given;
        }

        @Override
        public String origin(Scope scope) {
            return value.origin(scope);
        }
    }

    /** A problem where it is absent. */
    record Required(Value value, String path) implements Value {
        @Override
        public Object in(Scope scope) {
            var given = value.in(scope);
            if (given == null) {
                throw new ValueInvalid(new Problem(
                        "value-missing", value.origin(scope), path, "The mapping needs a value, and there is none."));
            }
            return given;
        }

        @Override
        public String origin(Scope scope) {
            return value.origin(scope);
        }
    }
}
