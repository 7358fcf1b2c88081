package io.recount.commands.plan;

import io.recount.commands.Administrative;
import java.util.UUID;

/**
 * Takes a rule out of the plan; answers with the new {@link io.recount.domain.tracking.TrackingPlan}.
 *
 * @param by id of the key it was sent with
 */
public record RemovePlanRule(UUID by, String name) implements Administrative {}
