package io.recount.ingestion.plan;

import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.ingestion.message.SourceMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds messages against the plan in force. Used by many threads. */
public final class PlanGuard {
    private volatile Rules rules = new Rules(Map.of(), null);

    /** What was compiled for the plan in force, so that a change compiles no more than what it changes. */
    private Map<PlanRule, CompiledRule> compiled = Map.of();

    private record Rules(
            Map<TrackedEvent, List<CompiledRule>> byEvent,
            @Nullable PlanMode unplanned) {}

    /** Puts a plan in force. */
    public synchronized void use(TrackingPlan plan) {
        var byEvent = new HashMap<TrackedEvent, List<CompiledRule>>();
        var ready = new HashMap<PlanRule, CompiledRule>();
        for (var rule : plan.rules()) {
            var known = compiled.get(rule);
            var usable = known == null ? new CompiledRule(rule) : known;
            ready.put(rule, usable);
            byEvent.computeIfAbsent(rule.event(), _ -> new ArrayList<>()).add(usable);
        }
        compiled = ready;
        rules = new Rules(
                byEvent,
                switch (plan.unplanned()) {
                    case ALLOW -> null;
                    case OBSERVE -> PlanMode.OBSERVE;
                    case QUARANTINE -> PlanMode.QUARANTINE;
                });
    }

    /** What the plan says of these messages, in their order. */
    public List<Checked> check(List<SourceMessage> messages) {
        var inForce = rules;
        boolean isIdle = inForce.byEvent.isEmpty() && inForce.unplanned == null;
        var checked = new ArrayList<Checked>(messages.size());
        for (var message : messages) {
            checked.add(isIdle ? new Checked(message, null) : check(inForce, message));
        }
        return checked;
    }

    private static Checked check(Rules inForce, SourceMessage message) {
        var event = Planned.eventOf(message);
        if (event == null) {
            return new Checked(message, null);
        }
        var rule = rule(
                inForce.byEvent.getOrDefault(event, List.of()),
                message.provenance().source());
        if (rule != null) {
            return rule.check(Planned.of(event, message), message);
        }
        var unplanned = inForce.unplanned;
        boolean hasName = event.call() == CallType.TRACK;
        return new Checked(message, hasName && unplanned != null ? Breach.unplanned(unplanned) : null);
    }

    /** The rule for this source alone, else the one for all. */
    private static @Nullable CompiledRule rule(List<CompiledRule> rules, String source) {
        CompiledRule forAll = null;
        for (var rule : rules) {
            if (source.equals(rule.source())) {
                return rule;
            }
            if (rule.source() == null) {
                forAll = rule;
            }
        }
        return forAll;
    }
}
