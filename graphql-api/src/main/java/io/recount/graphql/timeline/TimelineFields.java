package io.recount.graphql.timeline;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code timeline} of a customer, and the fields of its entries that are not read as they are. */
@Component
final class TimelineFields implements RuntimeWiringConfigurer {
    private final Queries queries;

    TimelineFields(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Customer", type -> type.dataFetcher("timeline", this::timeline));
        wiring.type(
                "TimelineEntry",
                type -> type.dataFetcher("title", entry(TimelineFields::title))
                        .dataFetcher("occurredAt", entry(e -> e.place().occurredAt()))
                        .dataFetcher("position", entry(e -> e.place().position()))
                        .dataFetcher("eventId", entry(e -> e.eventId().toString())));
    }

    private Connection<TimelineEntry> timeline(DataFetchingEnvironment field) {
        ProfileView customer = Objects.requireNonNull(field.getSource());
        String after = field.getArgument("after");
        List<InteractionKind> kinds = field.getArgument("kinds");
        Instant from = field.getArgument("from");
        Instant to = field.getArgument("to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadUserInput("to", "must lie after from");
        }
        var query = new FindTimeline(
                customer.id(),
                First.of(field, FindTimeline.MAX_FIRST),
                Cursor.parse(after, TimelineCursor::place),
                kinds == null ? Set.of() : Set.copyOf(kinds),
                from,
                to);
        return Connection.of(queries.ask(Call.of(field), query), entry -> TimelineCursor.of(entry.place()), after);
    }

    private static String title(TimelineEntry entry) {
        return entry.kind() == InteractionKind.CUSTOM && entry.name() != null
                ? entry.name()
                : entry.kind().title();
    }

    private static DataFetcher<Object> entry(Function<TimelineEntry, Object> read) {
        TrivialDataFetcher<Object> fetcher =
                field -> read.apply(Objects.requireNonNull(field.<TimelineEntry>getSource()));
        return fetcher;
    }
}
