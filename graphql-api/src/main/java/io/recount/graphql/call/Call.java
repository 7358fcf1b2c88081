package io.recount.graphql.call;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.recount.commands.access.AccessKey;

/**
 * One request.
 *
 * @param key the valid key it was made with
 * @param deadline until when it may run
 */
public record Call(AccessKey key, Deadline deadline) {
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
