package io.recount.graphql.customer;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.relay.NodeId;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.profile.TraitView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The fields of a customer that its profile holds in another shape; the others are read as they are. */
@Component
final class CustomerFields implements RuntimeWiringConfigurer {
    /** A trait with its name. */
    record NamedTrait(String name, TraitView view) {}

    /** How often a kind was seen. */
    record Counter(InteractionKind kind, long count) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(CustomerBy.TYPE, CustomerFields::customer);
        wiring.type("Trait", CustomerFields::trait);
        wiring.type(
                "InteractionCounter",
                type -> type.dataFetcher("kind", plain(Counter.class, (c, f) -> c.kind()))
                        .dataFetcher("count", plain(Counter.class, (c, f) -> c.count())));
    }

    private static TypeRuntimeWiring.Builder customer(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", profile((p, f) -> new NodeId(CustomerBy.TYPE, p.id().toString()).opaque()))
                .dataFetcher("customerId", profile((p, f) -> p.id().toString()))
                .dataFetcher("traits", profile(CustomerFields::traits))
                .dataFetcher("counters", profile((p, f) -> counters(p.counters())));
    }

    private static TypeRuntimeWiring.Builder trait(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("name", plain(NamedTrait.class, (t, f) -> t.name()))
                .dataFetcher("value", viewOf((t, f) -> Objects.requireNonNull(t.value())))
                .dataFetcher("source", viewOf((t, f) -> t.source()))
                .dataFetcher("eventId", viewOf((t, f) -> t.eventId().toString()))
                .dataFetcher("occurredAt", viewOf((t, f) -> t.occurredAt()))
                .dataFetcher("recordedAt", viewOf((t, f) -> t.recordedAt()))
                .dataFetcher("position", viewOf((t, f) -> t.position()));
    }

    private static List<NamedTrait> traits(ProfileView profile, DataFetchingEnvironment field) {
        List<String> names = field.getArgument("names");
        return profile.traits().entrySet().stream()
                .filter(trait -> trait.getValue().value() != null)
                .filter(trait -> names == null || names.contains(trait.getKey()))
                .map(trait -> new NamedTrait(trait.getKey(), trait.getValue()))
                .toList();
    }

    private static List<Counter> counters(Map<InteractionKind, Long> counters) {
        return new TreeMap<>(counters)
                .entrySet().stream()
                        .map(counter -> new Counter(counter.getKey(), counter.getValue()))
                        .toList();
    }

    private static TrivialDataFetcher<Object> profile(BiFunction<ProfileView, DataFetchingEnvironment, Object> read) {
        return plain(ProfileView.class, read);
    }

    private static TrivialDataFetcher<Object> viewOf(BiFunction<TraitView, DataFetchingEnvironment, Object> read) {
        return plain(NamedTrait.class, (trait, field) -> read.apply(trait.view(), field));
    }

    private static <S> TrivialDataFetcher<Object> plain(
            Class<S> source, BiFunction<S, DataFetchingEnvironment, Object> read) {
        return field -> read.apply(source.cast(Objects.requireNonNull(field.getSource())), field);
    }
}
