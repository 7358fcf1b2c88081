package io.recount.graphql.error;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.call.PositionBeyondHead;
import io.recount.graphql.call.PositionNotReached;
import io.recount.graphql.call.TimedOut;
import io.recount.graphql.live.TooManySubscriptions;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Turns what a field throws into what its caller may know. */
@Component
final class FieldErrors extends DataFetcherExceptionResolverAdapter {
    private static final String MIN_POSITION = "minPosition";

    /** Of rules that refuse a query or a subscription for one of its arguments. */
    private static final Map<String, String> ARGUMENTS =
            Map.of("CUSTOMER_NOT_FOUND", "id", "LIST_TOO_BROAD", "filter", "SOURCE_NOT_FOUND", "source");

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment field) {
        Throwable failure = thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
        return switch (failure) {
            case BadUserInput e -> error(field, e, Map.of("code", "BAD_USER_INPUT", "argument", e.argument()));
            case Forbidden e -> error(field, e, Map.of("code", "FORBIDDEN"));
            case TimedOut e -> error(field, e, Map.of("code", "TIMEOUT"));
            case PositionNotReached e ->
                error(
                        field,
                        e,
                        Map.of(
                                "code", "POSITION_NOT_REACHED",
                                "argument", MIN_POSITION,
                                "view", e.view(),
                                "position", e.position(),
                                "wanted", e.wanted()));
            case PositionBeyondHead e ->
                error(
                        field,
                        e,
                        Map.of(
                                "code",
                                "POSITION_BEYOND_HEAD",
                                "argument",
                                MIN_POSITION,
                                "head",
                                e.head(),
                                "wanted",
                                e.wanted()));
            case TooManySubscriptions e -> error(field, e, Map.of("code", "TOO_MANY_SUBSCRIPTIONS"));
            case RuleViolated e -> error(field, e, extensions(e));
            default -> incident(field, failure);
        };
    }

    private static Map<String, Object> extensions(RuleViolated refusal) {
        var argument = ARGUMENTS.get(refusal.code());
        return argument == null ? Map.of("code", refusal.code()) : Map.of("code", refusal.code(), "argument", argument);
    }

    private static GraphQLError incident(DataFetchingEnvironment field, Throwable failure) {
        var incident = Incident.of(coordinates(field), failure);
        return error(field, incident.message(), Map.of("code", "INTERNAL", "reference", incident.reference()));
    }

    private static String coordinates(DataFetchingEnvironment field) {
        var type = field.getParentType() instanceof GraphQLNamedType named ? named.getName() : "?";
        return type + "." + field.getFieldDefinition().getName();
    }

    private static GraphQLError error(DataFetchingEnvironment field, Throwable shown, Map<String, Object> extensions) {
        return error(field, String.valueOf(shown.getMessage()), extensions);
    }

    private static GraphQLError error(DataFetchingEnvironment field, String message, Map<String, Object> extensions) {
        // The percent sign in a message must not be read as a format.
        return GraphQLError.newError()
                .message("%s", message)
                .path(field.getExecutionStepInfo().getPath())
                .location(field.getField().getSourceLocation())
                .extensions(extensions)
                .build();
    }
}
