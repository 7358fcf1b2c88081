package io.recount.graphql.error;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: types and stack traces, without the messages, which may hold personal data. */
final class Anonymous extends RuntimeException {
    private static final int MAX_CAUSES = 10;

    private Anonymous(Throwable original, @Nullable Anonymous cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    static Anonymous of(Throwable original) {
        return of(original, MAX_CAUSES);
    }

    private static Anonymous of(Throwable original, int causes) {
        Throwable cause = original.getCause();
        return new Anonymous(original, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }
}
