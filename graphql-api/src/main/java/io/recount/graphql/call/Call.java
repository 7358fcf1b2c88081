package io.recount.graphql.call;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.recount.commands.access.AccessKey;

/**
 * One request.
 *
 * @param key the valid key it was made with
 * @param deadline until when it may run
 * @param freshness what its reads wait for
 */
public record Call(AccessKey key, Deadline deadline, Freshness freshness) {
    /** A request that waits for nothing, unless its fields ask for it. */
    public Call(AccessKey key, Deadline deadline) {
        this(key, deadline, new Freshness());
    }

    /** The request that a field is fetched for. */
    public static Call of(DataFetchingEnvironment field) {
        GraphQLContext context = field.getGraphQlContext();
        Call call = context.get(Call.class);
        if (call == null) {
            throw new IllegalStateException("a query was run without saying for whom");
        }
        return call;
    }
}
