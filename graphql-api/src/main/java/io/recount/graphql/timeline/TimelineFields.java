package io.recount.graphql.timeline;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.bus.Batch;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.Page;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.TimelineEntry;
import io.recount.projections.timeline.TimelinePage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code timeline} of a customer, and the fields of its entries that are not read as they are. */
@Component
final class TimelineFields implements RuntimeWiringConfigurer {
    private static final int MAX_TITLE = 200;

    private final Batch<FindTimeline, TimelinePage> timelines;

    TimelineFields(Batch<FindTimeline, TimelinePage> timelines) {
        this.timelines = timelines;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Customer", type -> type.dataFetcher("timeline", this::timeline));
        wiring.type(
                "TimelineEntry",
                type -> type.dataFetcher("title", entry(TimelineEntry::title))
                        .dataFetcher("occurredAt", entry(e -> e.place().occurredAt()))
                        .dataFetcher("position", entry(e -> e.place().position()))
                        .dataFetcher("eventId", entry(e -> e.eventId().toString())));
    }

    private CompletableFuture<Connection<TimelineEntry>> timeline(DataFetchingEnvironment field) {
        ProfileView customer = Objects.requireNonNull(field.getSource());
        String after = field.getArgument("after");
        List<InteractionKind> kinds = field.getArgument("kinds");
        List<String> sources = field.getArgument("sources");
        String title = field.getArgument("title");
        if (title != null && (title.isEmpty() || title.length() > MAX_TITLE)) {
            throw new BadUserInput("title", "must be 1 to " + MAX_TITLE + " characters");
        }
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
                sources == null ? Set.of() : Set.copyOf(sources),
                title,
                from,
                to);
        return timelines.ask(field, query).thenApply(page -> connection(page, after));
    }

    /** Where contents match rarely a page may end behind its last row. */
    private static Connection<TimelineEntry> connection(TimelinePage page, @Nullable String after) {
        var connection = Connection.of(
                new Page<>(page.rows(), page.hasNext()), entry -> TimelineCursor.of(entry.place()), after);
        return page.end() == null ? connection : connection.endingAt(TimelineCursor.of(page.end()));
    }

    private static DataFetcher<Object> entry(Function<TimelineEntry, Object> read) {
        TrivialDataFetcher<Object> fetcher =
                field -> read.apply(Objects.requireNonNull(field.<TimelineEntry>getSource()));
        return fetcher;
    }
}
