package io.recount.graphql.plan;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.domain.tracking.UnplannedEvents;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.plan.FindPlanVersions;
import io.recount.projections.plan.FindPlanViolations;
import io.recount.projections.plan.GetTrackingPlan;
import io.recount.projections.plan.PlanVersion;
import io.recount.projections.plan.PlanViolation;
import io.recount.projections.plan.PlanViolationPlace;
import java.util.List;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The plan, its history, its violations and proposals for it. */
@Component
final class PlanFields implements RuntimeWiringConfigurer {
    private final Queries queries;

    PlanFields(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("PlanMode", type -> type.enumValues(new NaturalEnumValuesProvider<>(PlanMode.class)));
        wiring.type("UnplannedEvents", type -> type.enumValues(new NaturalEnumValuesProvider<>(UnplannedEvents.class)));
        wiring.type(
                "Query",
                type -> type.dataFetcher("trackingPlan", field -> queries.ask(Call.of(field), new GetTrackingPlan()))
                        .dataFetcher("trackingPlanHistory", this::history)
                        .dataFetcher("planViolations", this::violations)
                        .dataFetcher("proposeTrackingPlan", this::proposal));
        wiring.type(
                "TrackingPlan",
                type -> type.dataFetcher(
                        "unplannedEvents",
                        field -> Objects.requireNonNull(field.<TrackingPlan>getSource())
                                .unplanned()));
        wiring.type(
                "PlanRule",
                type -> type.dataFetcher("call", field -> rule(field).event().call())
                        .dataFetcher("event", field -> rule(field).event().name()));
        wiring.type(
                "PlanViolation",
                type -> type.dataFetcher(
                        "day",
                        field -> Objects.requireNonNull(field.<PlanViolation>getSource())
                                .day()
                                .toString()));
    }

    private Connection<PlanVersion> history(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        var query =
                new FindPlanVersions(First.of(field, FindPlanVersions.MAX_FIRST), Cursor.parse(after, Long::parseLong));
        return Connection.of(
                queries.ask(Call.of(field), query),
                row -> new Cursor(Long.toString(row.plan().version())),
                after);
    }

    private Connection<PlanViolation> violations(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        var query = new FindPlanViolations(
                field.getArgument("rule"),
                field.getArgument("source"),
                First.of(field, FindPlanViolations.MAX_FIRST),
                Cursor.parse(after, PlanViolationCursor::place));
        return Connection.of(
                queries.ask(Call.of(field), query), row -> PlanViolationCursor.of(PlanViolationPlace.of(row)), after);
    }

    private List<PlanRule> proposal(DataFetchingEnvironment field) {
        return Proposals.of(
                queries,
                Call.of(field),
                field.getArgument("source"),
                field.getArgument("minimumShare"),
                "minimumShare");
    }

    private static PlanRule rule(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<PlanRule>getSource());
    }
}
