package io.recount.graphql.call;

/** The time a request may take was over. */
public final class TimedOut extends RuntimeException {
    /** Without a stack trace, which says nothing here. */
    public TimedOut() {
        super(
                "This took too long and was given up; a mutation may still take effect: repeat it with the same messageId.",
                null,
                false,
                false);
    }
}
