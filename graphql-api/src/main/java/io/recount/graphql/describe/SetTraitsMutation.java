package io.recount.graphql.describe;

import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.customer.describe.SetTraits;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.customer.CustomerMutations;
import io.recount.graphql.customer.CustomerMutations.Telling;
import io.recount.graphql.customer.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code setTraits}. */
@Component
final class SetTraitsMutation implements RuntimeWiringConfigurer {
    private final CustomerMutations customers;

    SetTraitsMutation(CustomerMutations customers) {
        this.customers = customers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("setTraits", customers.telling(SetTraitsMutation::telling)));
    }

    private static Telling telling(Map<String, Object> input) {
        var traits = traits(input.get("traits"));
        return (id, provenance) -> new SetTraits(id, provenance, traits, Map.of());
    }

    private static Map<String, @Nullable Object> traits(@Nullable Object value) {
        var traits = JsonObject.of(value, "traits", "TRAITS_INVALID");
        if (traits.isEmpty()) {
            throw new RuleViolated("TRAITS_INVALID", "traits must have at least one trait");
        }
        return traits;
    }
}
