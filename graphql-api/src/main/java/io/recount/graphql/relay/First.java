package io.recount.graphql.relay;

import graphql.schema.DataFetchingEnvironment;
import io.recount.graphql.error.BadUserInput;

/** How many rows a page is to have. */
public final class First {
    /** Where the caller does not say; the schema files state the same. */
    public static final int DEFAULT = 20;

    private First() {}

    /** The {@code first} argument of a connection. */
    public static int of(DataFetchingEnvironment field, int max) {
        Integer first = field.getArgument("first");
        if (first == null) {
            return DEFAULT;
        }
        if (first < 1 || first > max) {
            throw new BadUserInput("first", "must be between 1 and " + max);
        }
        return first;
    }
}
