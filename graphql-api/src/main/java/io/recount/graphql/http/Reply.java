package io.recount.graphql.http;

import graphql.ExecutionResult;
import io.recount.graphql.error.ErrorCodes;
import io.recount.graphql.error.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;

/** A status and a body in the shape of a GraphQL response. */
record Reply(int status, Map<String, ?> body) {
    static Reply of(Refused refusal) {
        return new Reply(
                refusal.status(), errors(String.valueOf(refusal.getMessage()), Map.of("code", refusal.code())));
    }

    static Reply of(Incident incident) {
        return new Reply(
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                errors(incident.message(), Map.of("code", "INTERNAL", "reference", incident.reference())));
    }

    /**
     * The result of an operation.
     *
     * @param reflected log position up to which it shows all events; empty where it read no view
     * @param strict whether the caller asked for {@code application/graphql-response+json}, where an operation that
     *     could not be run at all is a 400 instead of the 200 that older clients need
     */
    static Reply of(ExecutionResult result, OptionalLong reflected, boolean strict) {
        var body = new LinkedHashMap<String, Object>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream().map(ErrorCodes::specification).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        reflected.ifPresent(position -> body.put("extensions", Map.of("position", position)));
        boolean ran = result.isDataPresent() || !strict;
        return new Reply((ran ? HttpStatus.OK : HttpStatus.BAD_REQUEST).value(), body);
    }

    private static Map<String, ?> errors(String message, Map<String, String> extensions) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
    }
}
