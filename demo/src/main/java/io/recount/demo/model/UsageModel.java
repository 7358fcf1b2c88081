package io.recount.demo.model;

import io.recount.demo.people.Role;

/** How often somebody uses the product. */
public final class UsageModel {
    public static final double BASE = .05;
    public static final double SATISFACTION = .35;
    public static final double TRIAL = 1.8;

    private UsageModel() {}

    /**
     * Mean number of sessions on a plain working day.
     *
     * @param satisfaction of the person
     * @param engagement of the account, on a log scale
     */
    public static double sessions(Role role, double satisfaction, double engagement, boolean trial) {
        return BASE * role.use() * (trial ? TRIAL : 1) * StrictMath.exp(SATISFACTION * satisfaction + engagement);
    }
}
