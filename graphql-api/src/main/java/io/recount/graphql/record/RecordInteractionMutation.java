package io.recount.graphql.record;

import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.customer.record.RecordInteraction;
import io.recount.domain.interaction.Interaction;
import io.recount.domain.interaction.Interactions;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.customer.CustomerMutations;
import io.recount.graphql.customer.CustomerMutations.Telling;
import io.recount.graphql.customer.JsonObject;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code recordInteraction}. */
@Component
final class RecordInteractionMutation implements RuntimeWiringConfigurer {
    private static final int MAX_EVENT = 512;

    private final CustomerMutations customers;

    RecordInteractionMutation(CustomerMutations customers) {
        this.customers = customers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("recordInteraction", customers.telling(RecordInteractionMutation::telling)));
    }

    private static Telling telling(Map<String, Object> input) {
        var interaction = interaction(input);
        return (id, provenance) -> new RecordInteraction(id, provenance, interaction, Map.of());
    }

    private static Interaction interaction(Map<String, Object> input) {
        var event = String.valueOf(input.get("event"));
        if (event.isBlank() || event.length() > MAX_EVENT) {
            throw new RuleViolated("EVENT_INVALID", "event must be 1 to " + MAX_EVENT + " characters");
        }
        var properties = input.get("properties");
        return Interactions.fromTrack(
                event, JsonObject.of(properties == null ? Map.of() : properties, "properties", "PROPERTIES_INVALID"));
    }
}
