package io.recount.commands.plan;

import io.recount.domain.rule.RuleViolated;
import io.recount.domain.source.SourceSlug;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackingPlan;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Changes the plan, one command after the other: each builds on the version before it. */
public final class TrackingPlanHandler {
    /** Most rules of a plan: every version holds all of them. */
    public static final int MAX_RULES = 500;

    private static final int MAX_NAME = 300;
    private static final int MAX_EVENT = 512;

    private final TrackingPlans plans;
    private final PlanSchemas schemas;

    public TrackingPlanHandler(TrackingPlans plans, PlanSchemas schemas) {
        this.plans = plans;
        this.schemas = schemas;
    }

    @CommandHandler
    synchronized TrackingPlan handle(SetPlanRule command) {
        var rule = command.rule();
        check(rule);
        var plan = plans.current();
        for (var present : plan.rules()) {
            if (!present.name().equals(rule.name()) && present.covers(rule)) {
                throw new RuleViolated("RULE_OVERLAPS", "the rule \"" + present.name() + "\" is for the same event");
            }
        }
        var next = plan.with(rule);
        bound(next);
        plans.save(next, command.by(), "set rule " + rule.name());
        return next;
    }

    @CommandHandler
    synchronized TrackingPlan handle(AddPlanRules command) {
        var plan = plans.current();
        var added = new ArrayList<PlanRule>();
        for (var rule : command.rules()) {
            if (plan.rules().stream().noneMatch(present -> clashes(present, rule))) {
                check(rule);
                added.add(rule);
            }
        }
        if (added.isEmpty()) {
            return plan;
        }
        var next = plan.with(List.copyOf(added));
        bound(next);
        plans.save(next, command.by(), "rules added: " + added.size());
        return next;
    }

    @CommandHandler
    synchronized TrackingPlan handle(RemovePlanRule command) {
        var plan = plans.current();
        var next = plan.without(command.name());
        if (next.rules().size() == plan.rules().size()) {
            throw new RuleViolated("RULE_NOT_FOUND", "the plan has no rule of that name");
        }
        plans.save(next, command.by(), "removed rule " + command.name());
        return next;
    }

    @CommandHandler
    synchronized TrackingPlan handle(SetUnplannedEvents command) {
        var next = plans.current().with(command.mode());
        plans.save(next, command.by(), "unplanned events: " + command.mode());
        return next;
    }

    private static boolean clashes(PlanRule present, PlanRule rule) {
        return present.name().equals(rule.name()) || present.covers(rule);
    }

    private void check(PlanRule rule) {
        if (rule.name().isBlank()
                || rule.name().length() > MAX_NAME
                || rule.name().indexOf('\0') >= 0) {
            throw new RuleViolated(
                    "NAME_INVALID", "name must be 1 to " + MAX_NAME + " characters, none of them U+0000");
        }
        var event = rule.event().name();
        if (rule.event().call() == CallType.TRACK && (event == null || event.isBlank() || event.length() > MAX_EVENT)) {
            throw new RuleViolated("EVENT_INVALID", "event must be 1 to " + MAX_EVENT + " characters");
        }
        if (rule.source() != null && !SourceSlug.isValid(rule.source())) {
            throw new RuleViolated("SOURCE_INVALID", "source must be 1 to 64 of a-z, 0-9 and dashes");
        }
        schemas.check(rule.schema());
    }

    private static void bound(TrackingPlan plan) {
        if (plan.rules().size() > MAX_RULES) {
            throw new RuleViolated("TOO_MANY_RULES", "a plan has at most " + MAX_RULES + " rules");
        }
    }
}
