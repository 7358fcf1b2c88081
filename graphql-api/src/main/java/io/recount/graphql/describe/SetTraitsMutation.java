package io.recount.graphql.describe;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.customer.Outcome;
import io.recount.commands.customer.describe.SetTraits;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.call.Call;
import io.recount.graphql.customer.CustomerBy;
import io.recount.graphql.customer.CustomerCommands;
import io.recount.graphql.customer.JsonObject;
import io.recount.graphql.customer.Told;
import io.recount.graphql.error.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code setTraits}. */
@Component
final class SetTraitsMutation implements RuntimeWiringConfigurer {
    private final CustomerCommands customers;
    private final Told told;

    SetTraitsMutation(CustomerCommands customers, Told told) {
        this.customers = customers;
        this.told = told;
    }

    record Payload(
            @Nullable Outcome outcome,
            @Nullable String customerId,
            @Nullable String messageId,
            List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("setTraits", this::setTraits));
    }

    private Payload setTraits(DataFetchingEnvironment field) {
        Map<String, Object> input = Objects.requireNonNull(field.getArgument("input"));
        var customer = CustomerBy.query(input.get("customer"), "input.customer");
        try {
            var provenance = told.by(input);
            var traits = traits(input.get("traits"));
            var done = customers.send(Call.of(field), customer, id -> new SetTraits(id, provenance, traits, Map.of()));
            return new Payload(done.outcome(), done.customerId().toString(), provenance.messageId(), List.of());
        } catch (RuleViolated e) {
            return new Payload(null, null, null, UserError.of(e));
        }
    }

    private static Map<String, @Nullable Object> traits(@Nullable Object value) {
        return JsonObject.of(value)
                .filter(traits -> !traits.isEmpty())
                .orElseThrow(() ->
                        new RuleViolated("TRAITS_INVALID", "traits must be a JSON object with at least one trait"));
    }
}
