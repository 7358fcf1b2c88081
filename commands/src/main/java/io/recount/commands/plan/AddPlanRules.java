package io.recount.commands.plan;

import io.recount.commands.Administrative;
import io.recount.domain.tracking.PlanRule;
import java.util.List;
import java.util.UUID;

/**
 * Adds rules for those events that have none, all in one version; answers with the {@link io.recount.domain.tracking.TrackingPlan}, which is the
 * old one when nothing was to be added.
 *
 * @param by id of the key it was sent with
 */
public record AddPlanRules(UUID by, List<PlanRule> rules) implements Administrative {
    public AddPlanRules {
        rules = List.copyOf(rules);
    }
}
