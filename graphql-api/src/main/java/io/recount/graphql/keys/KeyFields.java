package io.recount.graphql.keys;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.access.AccessKey;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The mutations that issue and revoke keys. */
@Component
final class KeyFields implements RuntimeWiringConfigurer {
    private final KeyCommands keys;

    KeyFields(KeyCommands keys) {
        this.keys = keys;
    }

    record CreateWriteKeyPayload(
            @Nullable String key, @Nullable AccessKey writeKey, List<UserError> userErrors) {}

    record CreateApiKeyPayload(
            @Nullable String key, @Nullable AccessKey apiKey, List<UserError> userErrors) {}

    record RevokeWriteKeyPayload(@Nullable AccessKey writeKey, List<UserError> userErrors) {}

    record RevokeKeyPayload(@Nullable AccessKey accessKey, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createWriteKey", createWriteKey())
                        .dataFetcher("createApiKey", createApiKey())
                        .dataFetcher("revokeWriteKey", revokeWriteKey())
                        .dataFetcher("revokeKey", revokeKey()));
    }

    private DataFetcher<?> createWriteKey() {
        return mutation(
                (call, input) -> {
                    var issued = keys.createWriteKey(call, input);
                    return new CreateWriteKeyPayload(issued.secret(), issued.key(), List.of());
                },
                errors -> new CreateWriteKeyPayload(null, null, errors));
    }

    private DataFetcher<?> createApiKey() {
        return mutation(
                (call, input) -> {
                    var issued = keys.createApiKey(call, input);
                    return new CreateApiKeyPayload(issued.secret(), issued.key(), List.of());
                },
                errors -> new CreateApiKeyPayload(null, null, errors));
    }

    private DataFetcher<?> revokeWriteKey() {
        return mutation(
                (call, input) -> new RevokeWriteKeyPayload(keys.revokeWriteKey(call, input), List.of()),
                errors -> new RevokeWriteKeyPayload(null, errors));
    }

    private DataFetcher<?> revokeKey() {
        return mutation(
                (call, input) -> new RevokeKeyPayload(keys.revokeKey(call, input), List.of()),
                errors -> new RevokeKeyPayload(null, errors));
    }

    private interface Success {
        Object of(Call call, Map<String, Object> input);
    }

    private interface Refusal {
        Object of(List<UserError> errors);
    }

    private static DataFetcher<Object> mutation(Success success, Refusal refusal) {
        return field -> {
            Map<String, Object> input = Objects.requireNonNull(field.getArgument("input"));
            try {
                return success.of(Call.of(field), input);
            } catch (RuleViolated e) {
                return refusal.of(UserError.of(e));
            }
        };
    }
}
