package io.recount.commands.plan;

import io.recount.commands.Administrative;
import io.recount.domain.tracking.PlanRule;
import java.util.UUID;

/**
 * Adds a rule or replaces the one of its name; answers with the new {@link io.recount.domain.tracking.TrackingPlan}.
 *
 * @param by id of the key it was sent with
 */
public record SetPlanRule(UUID by, PlanRule rule) implements Administrative {}
