package io.recount.domain.tracking;

import java.util.ArrayList;
import java.util.List;

/**
 * The plan as a whole. Changing it never touches events that are recorded already.
 *
 * @param version grows by one with each change; 0 before the first
 * @param rules in the order in which they were made
 */
public record TrackingPlan(long version, UnplannedEvents unplanned, List<PlanRule> rules) {
    public static final TrackingPlan EMPTY = new TrackingPlan(0, UnplannedEvents.ALLOW, List.of());

    public TrackingPlan {
        rules = List.copyOf(rules);
    }

    /** The next version, with this rule new or in place of the one of its name. */
    public TrackingPlan with(PlanRule rule) {
        var next = new ArrayList<>(rules);
        next.replaceAll(present -> present.name().equals(rule.name()) ? rule : present);
        if (!next.contains(rule)) {
            next.add(rule);
        }
        return next(unplanned, next);
    }

    /** The next version, without the rule of this name. */
    public TrackingPlan without(String name) {
        return next(
                unplanned,
                rules.stream().filter(rule -> !rule.name().equals(name)).toList());
    }

    /** The next version, with these rules behind the others. */
    public TrackingPlan with(List<PlanRule> more) {
        var next = new ArrayList<>(rules);
        next.addAll(more);
        return next(unplanned, next);
    }

    /** The next version, with another answer to events that no rule names. */
    public TrackingPlan with(UnplannedEvents mode) {
        return next(mode, rules);
    }

    private TrackingPlan next(UnplannedEvents mode, List<PlanRule> next) {
        return new TrackingPlan(version + 1, mode, next);
    }
}
