package io.recount.graphql;

import io.recount.commands.plan.PlanSchemas;
import io.recount.commands.plan.TrackingPlans;
import io.recount.domain.rule.RuleViolated;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.projections.Page;
import io.recount.projections.catalogue.CatalogueEvent;
import io.recount.projections.catalogue.CatalogueProperty;
import io.recount.projections.catalogue.CatalogueViews;
import io.recount.projections.catalogue.ValueType;
import io.recount.projections.plan.FindPlanVersions;
import io.recount.projections.plan.FindPlanViolations;
import io.recount.projections.plan.PlanVersion;
import io.recount.projections.plan.PlanViews;
import io.recount.projections.plan.PlanViolation;
import io.recount.projections.plan.PlanViolationPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan in memory, and a catalogue of one event. */
final class Plans implements TrackingPlans, PlanViews, PlanSchemas, CatalogueViews {
    static final TrackedEvent TEA = new TrackedEvent(CallType.TRACK, "Tea Brewed");

    private final List<PlanVersion> versions = new ArrayList<>();

    void reset() {
        versions.clear();
    }

    @Override
    public TrackingPlan current() {
        return versions.isEmpty() ? TrackingPlan.EMPTY : versions.getFirst().plan();
    }

    @Override
    public void save(TrackingPlan next, UUID by, String change) {
        versions.addFirst(new PlanVersion(next, GraphQlFixtures.NOW, by, change));
    }

    @Override
    public void check(Map<String, @Nullable Object> schema) {
        if (schema.containsKey("broken")) {
            throw new RuleViolated("SCHEMA_INVALID", "schema/broken is no keyword");
        }
    }

    @Override
    public Page<PlanVersion> versions(FindPlanVersions query) {
        var before = query.before();
        var rest = versions.stream()
                .filter(row -> before == null || row.plan().version() < before)
                .toList();
        return new Page<>(rest.stream().limit(query.first()).toList(), rest.size() > query.first());
    }

    @Override
    public Page<PlanViolation> violations(FindPlanViolations query) {
        var day = LocalDate.parse("2026-03-01");
        var rows = List.of(
                new PlanViolation(null, day, "web", 7, "/event", GraphQlFixtures.NOW),
                new PlanViolation("a/b: tea", day, "web", 2, "/properties/minutes", GraphQlFixtures.NOW));
        var after = query.after();
        return new Page<>(
                after == null
                        ? rows.subList(0, 1)
                        : rows.stream()
                                .filter(row -> !PlanViolationPlace.of(row).equals(after))
                                .toList(),
                after == null);
    }

    @Override
    public Page<CatalogueEvent> page(@Nullable String source, int first, @Nullable String after) {
        var property = new CatalogueProperty(
                "minutes",
                3,
                .75,
                Map.of(ValueType.INTEGER, 3L),
                List.of(),
                1.,
                9.,
                GraphQlFixtures.NOW,
                GraphQlFixtures.NOW);
        return new Page<>(
                List.of(new CatalogueEvent(
                        "web", TEA, 4, List.of(property), 0, GraphQlFixtures.NOW, GraphQlFixtures.NOW)),
                false);
    }

    @Override
    public long otherEvents(@Nullable String source) {
        return source == null ? 12 : 5;
    }

    @Override
    public List<PlanRule> propose(String source, double minimumShare) {
        return List.of(new PlanRule(
                source + ": tea", TEA, source, Map.of("required", List.of("share " + minimumShare)), PlanMode.OBSERVE));
    }
}
