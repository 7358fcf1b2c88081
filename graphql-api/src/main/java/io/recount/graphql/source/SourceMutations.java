package io.recount.graphql.source;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.source.CreateSource;
import io.recount.commands.source.UpdateSource;
import io.recount.domain.source.SourceKind;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Mutation;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.error.UserError;
import io.recount.projections.source.GetSource;
import io.recount.projections.source.SourceView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code createSource} and {@code updateSource}. */
@Component
final class SourceMutations implements RuntimeWiringConfigurer {
    private final Commands commands;
    private final Queries queries;

    SourceMutations(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    record Payload(@Nullable SourceView source, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createSource", mutation(SourceMutations::create))
                        .dataFetcher("updateSource", mutation(SourceMutations::update)));
    }

    private DataFetcher<?> mutation(Function<Map<String, Object>, Object> command) {
        return Mutation.of(
                (call, input) -> {
                    var slug = commands.send(call, command.apply(input), String.class);
                    var source = queries.one(call, new GetSource(slug), SourceView.class);
                    return new Payload(source.orElse(null), List.of());
                },
                errors -> new Payload(null, errors));
    }

    private static Object create(Map<String, Object> input) {
        var slug = String.valueOf(input.get("slug"));
        var name = text(input, "name");
        var kind = SourceKind.valueOf(String.valueOf(input.get("kind")));
        return new CreateSource(slug, name == null ? slug : name, kind, text(input, "owner"));
    }

    private static Object update(Map<String, Object> input) {
        var kind = text(input, "kind");
        return new UpdateSource(
                String.valueOf(input.get("slug")),
                text(input, "name"),
                kind == null ? null : SourceKind.valueOf(kind),
                text(input, "owner"));
    }

    private static @Nullable String text(Map<String, Object> input, String name) {
        var value = input.get(name);
        return value == null ? null : value.toString();
    }
}
