package io.recount.graphql.bus;

import graphql.schema.DataFetcher;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The common shape of mutations: one input, and a payload whether a rule refuses it or not. */
public final class Mutation {
    private Mutation() {}

    /** The payload of what was done. */
    public interface Success {
        Object of(Call call, Map<String, Object> input);
    }

    /** The payload of what was not. */
    public interface Refusal {
        Object of(List<UserError> errors);
    }

    public static DataFetcher<Object> of(Success success, Refusal refusal) {
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
