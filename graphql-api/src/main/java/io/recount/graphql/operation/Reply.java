package io.recount.graphql.operation;

import graphql.ExecutionResult;
import io.recount.graphql.error.ErrorCodes;
import io.recount.graphql.error.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A status and a body in the shape of a GraphQL response. */
public record Reply(int status, Map<String, ?> body) {
    private static final String ERRORS = "errors";
    private static final String DATA = "data";

    /** Why nothing was run. */
    public static Reply of(Refused refusal) {
        return error(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
    }

    /** An error that belongs to no field. */
    public static Reply error(int status, String code, String message) {
        return new Reply(status, errors(message, Map.of("code", code)));
    }

    /** What became of a request that failed in a way nobody thought of. */
    public static Reply of(Incident incident) {
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
    public static Reply of(ExecutionResult result, OptionalLong reflected, boolean strict) {
        var body = new LinkedHashMap<String, Object>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    ERRORS,
                    result.getErrors().stream().map(ErrorCodes::specification).toList());
        }
        if (result.isDataPresent()) {
            body.put(DATA, result.getData());
        }
        reflected.ifPresent(position -> body.put("extensions", Map.of("position", position)));
        boolean ran = result.isDataPresent() || !strict;
        var status = ErrorCodes.isWrongMethod(result.getErrors())
                ? HttpStatus.METHOD_NOT_ALLOWED
                : ran ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return new Reply(status.value(), body);
    }

    /** What was asked for; null where there is none. */
    public @Nullable Object data() {
        return body.get(DATA);
    }

    /** Whether an operation ran without any error. */
    public boolean isPlainSuccess() {
        return status == HttpStatus.OK.value() && !body.containsKey(ERRORS);
    }

    /** The errors alone; empty where there are none. */
    public List<?> errors() {
        return body.get(ERRORS) instanceof List<?> errors ? errors : List.of();
    }

    private static Map<String, ?> errors(String message, Map<String, String> extensions) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        error.put("extensions", extensions);
        return Map.of(ERRORS, List.of(error));
    }
}
