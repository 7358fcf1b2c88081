package io.recount.graphql.plan;

import io.recount.commands.plan.AddPlanRules;
import io.recount.commands.plan.RemovePlanRule;
import io.recount.commands.plan.SetPlanRule;
import io.recount.commands.plan.SetUnplannedEvents;
import io.recount.domain.rule.RuleViolated;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.domain.tracking.UnplannedEvents;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.customer.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands about the plan of what mutations were given. */
@Component
final class PlanCommands {
    private final Commands commands;
    private final Queries queries;

    PlanCommands(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    TrackingPlan setRule(Call call, Map<String, Object> input) {
        var schema = JsonObject.of(input.get("schema"), "schema", "SCHEMA_INVALID");
        var rule = new PlanRule(
                String.valueOf(input.get("name")), event(input), text(input, "source"), schema, mode(input));
        return commands.send(call, new SetPlanRule(call.key().id(), rule), TrackingPlan.class);
    }

    TrackingPlan removeRule(Call call, Map<String, Object> input) {
        return commands.send(
                call, new RemovePlanRule(call.key().id(), String.valueOf(input.get("name"))), TrackingPlan.class);
    }

    TrackingPlan setUnplanned(Call call, Map<String, Object> input) {
        var mode = (UnplannedEvents) Objects.requireNonNull(input.get("mode"));
        return commands.send(call, new SetUnplannedEvents(call.key().id(), mode), TrackingPlan.class);
    }

    TrackingPlan applyProposal(Call call, Map<String, Object> input) {
        var mode = mode(input);
        var rules =
                Proposals.of(queries, call, input.get("source"), input.get("minimumShare"), "input.minimumShare")
                        .stream()
                        .map(rule -> new PlanRule(rule.name(), rule.event(), rule.source(), rule.schema(), mode))
                        .toList();
        return commands.send(call, new AddPlanRules(call.key().id(), rules), TrackingPlan.class);
    }

    private static TrackedEvent event(Map<String, Object> input) {
        var callType = (CallType) Objects.requireNonNull(input.get("call"));
        var name = text(input, "event");
        if ((callType == CallType.TRACK) != (name != null)) {
            throw new RuleViolated("EVENT_INVALID", "a rule for TRACK needs an event, for any other call it has none");
        }
        return new TrackedEvent(callType, name);
    }

    private static PlanMode mode(Map<String, Object> input) {
        return (PlanMode) Objects.requireNonNull(input.get("mode"));
    }

    private static @Nullable String text(Map<String, Object> input, String name) {
        return input.get(name) instanceof String text ? text : null;
    }
}
