package io.recount.graphql.relay;

import io.recount.graphql.call.Call;
import org.jspecify.annotations.Nullable;

/** A type whose objects can be read again by their global id. */
public interface NodeType {
    /** Name of the GraphQL type. */
    String name();

    /** The Java type of its objects. */
    Class<?> source();

    /** The object, or null where there is none of that id. */
    @Nullable Object read(Call call, String id);
}
