package io.recount.ingestion.plan;

import io.recount.domain.tracking.PlanMode;
import org.jspecify.annotations.Nullable;

/**
 * A message does not keep to the plan.
 *
 * @param rule name of the broken rule; null where no rule names the event
 * @param path JSON pointer inside the message, as far as the rule itself names what is on the way: other names may be
 *     personal
 * @param detail one sentence for a person, without personal data
 */
record Breach(@Nullable String rule, PlanMode mode, String path, String detail) {
    static Breach unplanned(PlanMode mode) {
        return new Breach(null, mode, "/event", "The plan does not name this event.");
    }
}
