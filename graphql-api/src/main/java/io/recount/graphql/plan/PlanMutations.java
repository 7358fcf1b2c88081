package io.recount.graphql.plan;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.graphql.bus.Mutation;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.UserError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The mutations that change the plan. */
@Component
final class PlanMutations implements RuntimeWiringConfigurer {
    private final PlanCommands plans;

    PlanMutations(PlanCommands plans) {
        this.plans = plans;
    }

    record PlanPayload(@Nullable TrackingPlan plan, List<UserError> userErrors) {}

    private interface Change {
        TrackingPlan of(Call call, Map<String, Object> input);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("setPlanRule", mutation(plans::setRule))
                        .dataFetcher("removePlanRule", mutation(plans::removeRule))
                        .dataFetcher("setUnplannedEvents", mutation(plans::setUnplanned))
                        .dataFetcher("applyProposedPlan", mutation(plans::applyProposal)));
    }

    private static DataFetcher<Object> mutation(Change change) {
        return Mutation.of(
                (call, input) -> new PlanPayload(change.of(call, input), List.of()),
                errors -> new PlanPayload(null, errors));
    }
}
