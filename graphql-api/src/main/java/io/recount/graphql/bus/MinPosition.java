package io.recount.graphql.bus;

import graphql.schema.DataFetchingEnvironment;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;

/** The argument {@code minPosition} of fields that read views. */
public final class MinPosition {
    private static final String ARGUMENT = "minPosition";

    private MinPosition() {}

    /** The request of such a field: from now on its reads wait until the views they read have come to that position. */
    public static Call of(DataFetchingEnvironment field) {
        var call = Call.of(field);
        Long position = field.getArgument(ARGUMENT);
        if (position != null) {
            if (position < 0) {
                throw new BadUserInput(ARGUMENT, "must be 0 or more");
            }
            call.freshness().want(position);
        }
        return call;
    }
}
