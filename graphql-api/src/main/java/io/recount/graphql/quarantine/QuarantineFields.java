package io.recount.graphql.quarantine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.graphql.relay.NodeType;
import io.recount.projections.quarantine.CountQuarantined;
import io.recount.projections.quarantine.FindQuarantined;
import io.recount.projections.quarantine.GetQuarantined;
import io.recount.projections.quarantine.QuarantineCount;
import io.recount.projections.quarantine.QuarantinePlace;
import io.recount.projections.quarantine.QuarantinedView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code quarantine}, {@code quarantineCounts}, and their messages behind {@code node}. */
@Component
final class QuarantineFields implements RuntimeWiringConfigurer, NodeType {
    private static final char SEPARATOR = '/';

    private final Queries queries;

    QuarantineFields(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("quarantine", this::quarantine).dataFetcher("quarantineCounts", this::counts));
        wiring.type(
                EntryIds.TYPE,
                type -> type.dataFetcher(
                        "id",
                        field -> EntryIds.opaque(Objects.requireNonNull(field.<QuarantinedView>getSource())
                                .id())));
    }

    private Connection<QuarantinedView> quarantine(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        var query = new FindQuarantined(
                FilterInput.of(field.getArgument("filter"), "filter"),
                First.of(field, FindQuarantined.MAX_FIRST),
                Cursor.parse(after, QuarantineFields::place),
                field.getSelectionSet().contains("edges/node/payload"));
        return Connection.of(
                queries.page(Call.of(field), query, QuarantinedView.class),
                entry -> new Cursor(entry.receivedAt().toString() + SEPARATOR + entry.id()),
                after);
    }

    private List<QuarantineCount> counts(DataFetchingEnvironment field) {
        var query = new CountQuarantined(FilterInput.of(field.getArgument("filter"), "filter"));
        return queries.all(Call.of(field), query, QuarantineCount.class);
    }

    @Override
    public String name() {
        return EntryIds.TYPE;
    }

    @Override
    public Class<?> source() {
        return QuarantinedView.class;
    }

    @Override
    public @Nullable Object read(Call call, String id) {
        return queries.one(call, new GetQuarantined(EntryIds.raw(id, "id")), QuarantinedView.class)
                .orElse(null);
    }

    private static QuarantinePlace place(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new QuarantinePlace(
                Instant.parse(text.substring(0, separator)), EntryIds.raw(text.substring(separator + 1), "after"));
    }
}
