package io.recount.ingestion.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Where pointers are looked up while one message is made.
 *
 * @param here what pointers without a sign begin at
 * @param pointer where that is in the input
 * @param index its place in the list that is gone through, 0 for the first
 * @param around the scope whose list is gone through; null for the input as a whole
 * @param work counts what is done for this input
 */
record Scope(
        @Nullable Object here,
        String pointer,
        int index,
        @Nullable Scope around,
        Work work) {

    Scope element(@Nullable Object value, String list, int at) {
        return new Scope(value, list + '/' + at, at, this, work);
    }

    Scope outermost() {
        var scope = this;
        while (scope.around != null) {
            scope = scope.around;
        }
        return scope;
    }
}
