package io.recount.ingestion.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that must hold: equality or presence, never more. */
sealed interface Condition {
    Pointer pointer();

    boolean holdsFor(@Nullable Object value);

    default boolean holds(Scope scope) {
        return holdsFor(pointer().in(scope));
    }

    static boolean all(List<Condition> conditions, Scope scope) {
        for (var condition : conditions) {
            if (!condition.holds(scope)) {
                return false;
            }
        }
        return true;
    }

    /** The value is one of these. */
    record OneOf(Pointer pointer, List<Object> values) implements Condition {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            for (var expected : values) {
                if (Json.equal(expected, value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** There is a value. */
    record Present(Pointer pointer) implements Condition {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            return !Json.isAbsent(value);
        }
    }

    /** There is no value. */
    record Absent(Pointer pointer) implements Condition {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            return Json.isAbsent(value);
        }
    }
}
