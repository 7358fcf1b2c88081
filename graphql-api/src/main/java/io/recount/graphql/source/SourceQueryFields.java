package io.recount.graphql.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.source.SourceSlug;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.graphql.relay.NodeId;
import io.recount.graphql.relay.NodeType;
import io.recount.projections.source.FindSources;
import io.recount.projections.source.GetSource;
import io.recount.projections.source.SourceView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code sources}, {@code source}, and sources behind {@code node}. */
@Component
final class SourceQueryFields implements RuntimeWiringConfigurer, NodeType {
    private static final String TYPE = "Source";

    private final Queries queries;

    SourceQueryFields(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("sources", this::sources).dataFetcher("source", this::source));
        wiring.type(
                TYPE,
                type -> type.dataFetcher(
                        "id",
                        field -> new NodeId(
                                        TYPE,
                                        Objects.requireNonNull(field.<SourceView>getSource())
                                                .slug())
                                .opaque()));
    }

    private Connection<SourceView> sources(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        var query = new FindSources(First.of(field, FindSources.MAX_FIRST), Cursor.parse(after, slug -> slug));
        return Connection.of(
                queries.page(Call.of(field), query, SourceView.class), source -> new Cursor(source.slug()), after);
    }

    private @Nullable Object source(DataFetchingEnvironment field) {
        return read(Call.of(field), Objects.requireNonNull(field.<String>getArgument("slug")));
    }

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Class<?> source() {
        return SourceView.class;
    }

    @Override
    public @Nullable Object read(Call call, String slug) {
        return SourceSlug.isValid(slug)
                ? queries.one(call, new GetSource(slug), SourceView.class).orElse(null)
                : null;
    }
}
