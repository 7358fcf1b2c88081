package io.recount.commands.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.domain.rule.RuleViolated;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.domain.tracking.UnplannedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackingPlanTest {
    private static final UUID KEY = new UUID(1, 2);

    private final Plans plans = new Plans();
    private final TrackingPlanHandler handler = new TrackingPlanHandler(plans, schema -> {
        if (schema.containsKey("broken")) {
            throw new RuleViolated("SCHEMA_INVALID", "schema/broken is no keyword");
        }
    });

    @Test
    void everyChangeIsAVersionOfItsOwn() {
        handler.handle(new SetPlanRule(KEY, rule("a", "A", null)));
        handler.handle(new SetUnplannedEvents(KEY, UnplannedEvents.OBSERVE));
        handler.handle(new RemovePlanRule(KEY, "a"));

        assertThat(plans.saved).extracting(TrackingPlan::version).containsExactly(1L, 2L, 3L);
        assertThat(plans.changes).containsExactly("set rule a", "unplanned events: OBSERVE", "removed rule a");
        assertThat(plans.current()).isEqualTo(new TrackingPlan(3, UnplannedEvents.OBSERVE, List.of()));
    }

    @Test
    void aRuleOfTheSameNameTakesTheOldOnesPlace() {
        handler.handle(new SetPlanRule(KEY, rule("a", "A", null)));
        handler.handle(new SetPlanRule(KEY, rule("b", "B", null)));
        handler.handle(new SetPlanRule(KEY, rule("a", "C", "web")));

        assertThat(plans.current().rules()).containsExactly(rule("a", "C", "web"), rule("b", "B", null));
    }

    @Test
    void aNameIsTextThatAStoreTakes() {
        refuses("NAME_INVALID", rule("a\0b", "A", null));
        refuses("NAME_INVALID", rule(" ", "A", null));
    }

    @Test
    void oneEventOfOneSourceHasOneRule() {
        handler.handle(new SetPlanRule(KEY, rule("a", "A", null)));
        handler.handle(new SetPlanRule(KEY, rule("web", "A", "web")));

        refuses("RULE_OVERLAPS", rule("b", "A", null));
        refuses("RULE_OVERLAPS", rule("b", "A", "web"));
    }

    @Test
    void whatCannotBeARuleChangesNothing() {
        refuses("NAME_INVALID", rule(" ", "A", null));
        refuses("EVENT_INVALID", rule("a", " ", null));
        refuses("SOURCE_INVALID", rule("a", "A", "Web!"));
        refuses("SCHEMA_INVALID", new PlanRule("a", event("A"), null, Map.of("broken", 1), PlanMode.OBSERVE));

        assertThat(plans.saved).isEmpty();
    }

    @Test
    void addedRulesLeaveTheOthersAlone() {
        handler.handle(new SetPlanRule(KEY, rule("a", "A", "web")));
        handler.handle(
                new AddPlanRules(KEY, List.of(rule("x", "A", "web"), rule("a", "Z", null), rule("b", "B", null))));
        var plan = handler.handle(new AddPlanRules(KEY, List.of(rule("b", "B", null))));

        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.rules()).containsExactly(rule("a", "A", "web"), rule("b", "B", null));
    }

    @Test
    void aPlanIsBounded() {
        var many = IntStream.range(0, TrackingPlanHandler.MAX_RULES)
                .mapToObj(i -> rule("r" + i, "E" + i, null))
                .toList();
        handler.handle(new AddPlanRules(KEY, many));

        refuses("TOO_MANY_RULES", rule("one more", "X", null));
    }

    private void refuses(String code, PlanRule rule) {
        assertThatThrownBy(() -> handler.handle(new SetPlanRule(KEY, rule)))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static TrackedEvent event(String name) {
        return new TrackedEvent(CallType.TRACK, name);
    }

    private static PlanRule rule(String name, String event, @Nullable String source) {
        return new PlanRule(name, event(event), source, Map.of(), PlanMode.OBSERVE);
    }

    private static final class Plans implements TrackingPlans {
        final List<TrackingPlan> saved = new ArrayList<>();
        final List<String> changes = new ArrayList<>();

        @Override
        public TrackingPlan current() {
            return saved.isEmpty() ? TrackingPlan.EMPTY : saved.getLast();
        }

        @Override
        public void save(TrackingPlan next, UUID by, String change) {
            saved.add(next);
            changes.add(change);
        }
    }
}
