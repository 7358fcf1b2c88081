package io.recount.graphql.limit;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * An operation that cannot be run over the way it came in.
 *
 * @param operation what it is
 */
record WrongTransport(Operation operation) implements GraphQLError {
    @Override
    public String getMessage() {
        return operation == Operation.SUBSCRIPTION
                ? "A subscription needs a connection: graphql-transport-ws, or POST with `Accept: text/event-stream`."
                : "A mutation is sent with POST.";
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.OperationNotSupported;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", "METHOD_NOT_ALLOWED");
    }
}
