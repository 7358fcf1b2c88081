package io.recount.commands.projection;

import io.recount.domain.rule.RuleViolated;

/** Builds views beside the live ones, on threads of its own; one run a view at a time. */
public interface ProjectionRuns {
    /**
     * Begins a replay.
     *
     * @throws RuleViolated PROJECTION_UNKNOWN, RUN_ACTIVE
     */
    void replay(String projection);

    /**
     * Begins a check.
     *
     * @throws RuleViolated PROJECTION_UNKNOWN, RUN_ACTIVE
     */
    void check(String projection);

    /**
     * Ends a run, within a moment.
     *
     * @throws RuleViolated PROJECTION_UNKNOWN, NO_RUN_ACTIVE
     */
    void cancel(String projection);
}
