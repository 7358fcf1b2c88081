package io.recount.ingestion.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where single values come from. */
final class Sources {
    private Sources() {}

    /** Something of the input. */
    record At(Pointer pointer) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var value = pointer.in(scope);
            return Json.isAbsent(value) ? null : value;
        }

        @Override
        public String origin(Scope scope) {
            return pointer.origin(scope);
        }
    }

    /** Always the same. */
    record Constant(Object value) implements Value {
        @Override
        public Object in(Scope scope) {
            return value;
        }

        @Override
        public String origin(Scope scope) {
            return scope.pointer();
        }
    }

    /** The place of the element in its list. */
    record Index() implements Value {
        @Override
        public Object in(Scope scope) {
            return (long) scope.index();
        }

        @Override
        public String origin(Scope scope) {
            return scope.pointer();
        }
    }

    /** The first that is there. */
    record FirstOf(List<Value> choices) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            for (var choice : choices) {
                var value = choice.in(scope);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        @Override
        public String origin(Scope scope) {
            for (var choice : choices) {
                if (choice.in(scope) != null) {
                    return choice.origin(scope);
                }
            }
            return choices.getFirst().origin(scope);
        }
    }

    /**
     * Text put together; parts that are absent are left out, with their separator.
     *
     * @param path of the list of parts in the mapping
     */
    record Joined(List<Value> parts, String separator, String path) implements Value {
        @Override
        public @Nullable Object in(Scope scope) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                var value = parts.get(i).in(scope);
                if (value == null) {
                    continue;
                }
                if (!text.isEmpty()) {
                    text.append(separator);
                }
                text.append(Conversions.text(value, parts.get(i).origin(scope), path + '/' + i));
            }
            var joined = text.toString();
            scope.work().text(joined, path);
            return joined.isEmpty() ? null : joined;
        }

        @Override
        public String origin(Scope scope) {
            return parts.getFirst().origin(scope);
        }
    }
}
