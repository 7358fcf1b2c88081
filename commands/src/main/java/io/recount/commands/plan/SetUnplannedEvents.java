package io.recount.commands.plan;

import io.recount.commands.Administrative;
import io.recount.domain.tracking.UnplannedEvents;
import java.util.UUID;

/**
 * Says what becomes of events the plan does not name; answers with the new {@link io.recount.domain.tracking.TrackingPlan}.
 *
 * @param by id of the key it was sent with
 */
public record SetUnplannedEvents(UUID by, UnplannedEvents mode) implements Administrative {}
