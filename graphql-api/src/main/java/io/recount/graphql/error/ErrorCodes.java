package io.recount.graphql.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every error of an answer a code, those of the GraphQL engine included. */
public final class ErrorCodes {
    private ErrorCodes() {}

    /** The error as it is sent, its {@code extensions.code} never missing. */
    public static Map<String, Object> specification(GraphQLError error) {
        var extensions = new HashMap<String, Object>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", code(error));
        extensions.remove("classification");
        var specification = new HashMap<>(error.toSpecification());
        specification.put("extensions", extensions);
        return specification;
    }

    /** Whether nothing was run because of the way in which the operation came. */
    public static boolean isWrongMethod(List<GraphQLError> errors) {
        return errors.stream()
                .anyMatch(error -> error.getExtensions() != null
                        && "METHOD_NOT_ALLOWED".equals(error.getExtensions().get("code")));
    }

    private static String code(GraphQLError error) {
        if (error instanceof BadFaithIntrospectionError) {
            return "LIMIT_EXCEEDED";
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> "GRAPHQL_PARSE_FAILED";
            case ErrorType.ValidationError -> "GRAPHQL_VALIDATION_FAILED";
            case ErrorType.OperationNotSupported -> "OPERATION_NOT_SUPPORTED";
            case ErrorType.ExecutionAborted -> "EXECUTION_ABORTED";
            case null, default -> "INTERNAL";
        };
    }
}
