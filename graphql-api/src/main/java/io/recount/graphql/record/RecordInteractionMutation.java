package io.recount.graphql.record;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.customer.Outcome;
import io.recount.commands.customer.record.RecordInteraction;
import io.recount.domain.interaction.Interaction;
import io.recount.domain.interaction.Interactions;
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

/** {@code recordInteraction}. */
@Component
final class RecordInteractionMutation implements RuntimeWiringConfigurer {
    private static final int MAX_EVENT = 512;

    private final CustomerCommands customers;
    private final Told told;

    RecordInteractionMutation(CustomerCommands customers, Told told) {
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
        wiring.type("Mutation", type -> type.dataFetcher("recordInteraction", this::recordInteraction));
    }

    private Payload recordInteraction(DataFetchingEnvironment field) {
        Map<String, Object> input = Objects.requireNonNull(field.getArgument("input"));
        var customer = CustomerBy.query(input.get("customer"), "input.customer");
        try {
            var provenance = told.by(input);
            var interaction = interaction(input);
            var done = customers.send(
                    Call.of(field), customer, id -> new RecordInteraction(id, provenance, interaction, Map.of()));
            return new Payload(done.outcome(), done.customerId().toString(), provenance.messageId(), List.of());
        } catch (RuleViolated e) {
            return new Payload(null, null, null, UserError.of(e));
        }
    }

    private static Interaction interaction(Map<String, Object> input) {
        var event = String.valueOf(input.get("event"));
        if (event.isBlank() || event.length() > MAX_EVENT) {
            throw new RuleViolated("EVENT_INVALID", "event must be 1 to " + MAX_EVENT + " characters");
        }
        var properties = input.get("properties");
        return Interactions.fromTrack(
                event,
                JsonObject.of(properties == null ? Map.of() : properties)
                        .orElseThrow(() -> new RuleViolated("PROPERTIES_INVALID", "properties must be a JSON object")));
    }
}
