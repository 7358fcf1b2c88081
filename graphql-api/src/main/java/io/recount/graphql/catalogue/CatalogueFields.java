package io.recount.graphql.catalogue;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.tracking.CallType;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.catalogue.CatalogueEvent;
import io.recount.projections.catalogue.CatalogueProperty;
import io.recount.projections.catalogue.CountOtherEvents;
import io.recount.projections.catalogue.FindCatalogueEvents;
import io.recount.projections.catalogue.ValueType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code eventCatalogue}, and the fields of its rows that are not read as they are. */
@Component
final class CatalogueFields implements RuntimeWiringConfigurer {
    private final Queries queries;

    CatalogueFields(Queries queries) {
        this.queries = queries;
    }

    /** A page, and the source it is of, for what is counted beside it. */
    record Rows(
            List<Connection.Edge<CatalogueEvent>> edges,
            Connection.PageInfo pageInfo,
            @Nullable String source) {}

    record TypeCount(ValueType type, long count) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("TrackingCall", type -> type.enumValues(new NaturalEnumValuesProvider<>(CallType.class)));
        wiring.type("JsonType", type -> type.enumValues(new NaturalEnumValuesProvider<>(ValueType.class)));
        wiring.type("Query", type -> type.dataFetcher("eventCatalogue", this::events));
        wiring.type("EventCatalogueConnection", type -> type.dataFetcher("otherEvents", field -> otherEvents(field)));
        wiring.type(
                "CatalogueEvent",
                type -> type.dataFetcher("call", field -> row(field).event().call())
                        .dataFetcher("event", field -> row(field).event().name()));
        wiring.type("CatalogueProperty", type -> type.dataFetcher("types", CatalogueFields::types));
    }

    private Rows events(DataFetchingEnvironment field) {
        String source = field.getArgument("source");
        String after = field.getArgument("after");
        var query = new FindCatalogueEvents(
                source, First.of(field, FindCatalogueEvents.MAX_FIRST), Cursor.parse(after, place -> place));
        var page = Connection.of(
                queries.ask(Call.of(field), query), row -> new Cursor(FindCatalogueEvents.cursor(row)), after);
        return new Rows(page.edges(), page.pageInfo(), source);
    }

    private Object otherEvents(DataFetchingEnvironment field) {
        Rows rows = Objects.requireNonNull(field.getSource());
        return queries.ask(Call.of(field), new CountOtherEvents(rows.source()));
    }

    private static CatalogueEvent row(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<CatalogueEvent>getSource());
    }

    private static List<TypeCount> types(DataFetchingEnvironment field) {
        CatalogueProperty property = Objects.requireNonNull(field.getSource());
        return property.types().entrySet().stream()
                .map(type -> new TypeCount(type.getKey(), type.getValue()))
                .toList();
    }
}
