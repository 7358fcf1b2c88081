package io.recount.commands.plan;

import io.recount.domain.tracking.TrackingPlan;
import java.util.UUID;

/** Where every version of the plan is kept. */
public interface TrackingPlans {
    /** The version in force; answered from memory. */
    TrackingPlan current();

    /**
     * Keeps a new version and puts it in force.
     *
     * @param by id of the key that changed it
     * @param change what was changed, in a few words
     */
    void save(TrackingPlan next, UUID by, String change);
}
