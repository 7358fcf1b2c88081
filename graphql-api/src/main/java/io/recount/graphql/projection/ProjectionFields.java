package io.recount.graphql.projection;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.projection.CancelProjectionRun;
import io.recount.commands.projection.CheckProjection;
import io.recount.commands.projection.ReplayProjection;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Mutation;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.UserError;
import io.recount.projections.run.FindProjections;
import io.recount.projections.run.GetProjection;
import io.recount.projections.run.ProjectionView;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code projections}, {@code projection}, and what is done about them. */
@Component
final class ProjectionFields implements RuntimeWiringConfigurer {
    private final Queries queries;
    private final Commands commands;

    ProjectionFields(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    record Payload(@Nullable ProjectionView projection, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher(
                                "projections",
                                field -> queries.all(Call.of(field), new FindProjections(), ProjectionView.class))
                        .dataFetcher(
                                "projection",
                                field -> projection(
                                        Call.of(field), Objects.requireNonNull(field.<String>getArgument("name")))));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("replayProjection", mutation(ReplayProjection::new))
                        .dataFetcher("checkProjection", mutation(CheckProjection::new))
                        .dataFetcher("cancelProjectionRun", mutation(CancelProjectionRun::new)));
    }

    private @Nullable ProjectionView projection(Call call, String name) {
        return queries.one(call, new GetProjection(name), ProjectionView.class).orElse(null);
    }

    private DataFetcher<?> mutation(Function<String, Object> command) {
        return Mutation.of(
                (call, input) -> {
                    var name = commands.send(call, command.apply(String.valueOf(input.get("name"))), String.class);
                    return new Payload(projection(call, name), List.of());
                },
                errors -> new Payload(null, errors));
    }
}
