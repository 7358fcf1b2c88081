package io.recount.graphql.call;

import graphql.language.OperationDefinition.Operation;

/** How an operation came in, which decides what it may be. */
public enum Transport {
    /** A request that caches may answer. */
    GET,
    /** A request with one answer. */
    POST,
    /** A connection over which any number of answers can follow, opened by a request that proxies may repeat. */
    GET_STREAM,
    /** A connection over which any number of answers can follow. */
    STREAM;

    /** Whether operations of this sort may come in this way. */
    public boolean takes(Operation operation) {
        return switch (operation) {
            case QUERY -> true;
            case MUTATION -> this == POST || this == STREAM;
            case SUBSCRIPTION -> this == STREAM || this == GET_STREAM;
        };
    }
}
