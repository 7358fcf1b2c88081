package io.recount.graphql.limit;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * An operation asks for more than a request may.
 *
 * @param what what there is too much of
 * @param where in which field, as the rest of the sentence
 */
record LimitExceeded(String what, int asked, String where, int limit) implements GraphQLError {
    @Override
    public String getMessage() {
        return "This operation has " + what + " " + asked + where + ", more than the " + limit + " that are allowed.";
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.ValidationError;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", "LIMIT_EXCEEDED", "limit", limit);
    }
}
