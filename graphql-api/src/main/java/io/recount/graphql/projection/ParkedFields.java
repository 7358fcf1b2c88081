package io.recount.graphql.projection;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.projection.EvictParkedEvent;
import io.recount.commands.projection.RetriedEvents;
import io.recount.commands.projection.RetryParkedEvents;
import io.recount.domain.customer.CustomerId;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.bus.Mutation;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.error.UserError;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.parked.FindParkedEvents;
import io.recount.projections.parked.ParkedEventView;
import io.recount.projections.parked.ParkedPlace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code parkedEvents}, {@code retryParkedEvents} and {@code evictParkedEvent}. */
@Component
final class ParkedFields implements RuntimeWiringConfigurer {
    private static final char SEPARATOR = '/';

    private final Queries queries;
    private final Commands commands;

    ParkedFields(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    record RetryPayload(@Nullable Long taken, @Nullable Long parked, List<UserError> userErrors) {}

    record EvictPayload(@Nullable Long parked, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("parkedEvents", this::parkedEvents));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("retryParkedEvents", retry()).dataFetcher("evictParkedEvent", evict()));
    }

    private Connection<ParkedEventView> parkedEvents(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        var query = new FindParkedEvents(
                field.getArgument("projection"),
                First.of(field, FindParkedEvents.MAX_FIRST),
                Cursor.parse(after, ParkedFields::place),
                field.getSelectionSet().contains("edges/node/data"));
        return Connection.of(
                queries.page(Call.of(field), query, ParkedEventView.class),
                event -> new Cursor(event.projection() + SEPARATOR + event.position()),
                after);
    }

    private DataFetcher<?> retry() {
        return Mutation.of(
                (call, input) -> {
                    var customer = input.get("customerId");
                    var command = new RetryParkedEvents(
                            projection(input),
                            customer == null ? null : id(customer, "input.customerId", CustomerId::parse));
                    var retried = commands.send(call, command, RetriedEvents.class);
                    return new RetryPayload(retried.taken(), retried.parked(), List.of());
                },
                errors -> new RetryPayload(null, null, errors));
    }

    private DataFetcher<?> evict() {
        return Mutation.of(
                (call, input) -> {
                    var event = id(input.get("eventId"), "input.eventId", UUID::fromString);
                    var left = commands.send(call, new EvictParkedEvent(projection(input), event), Long.class);
                    return new EvictPayload(left, List.of());
                },
                errors -> new EvictPayload(null, errors));
    }

    private static String projection(Map<String, Object> input) {
        return String.valueOf(input.get("projection"));
    }

    private static <T> T id(@Nullable Object text, String argument, Function<String, T> parse) {
        try {
            return parse.apply(String.valueOf(text));
        } catch (IllegalArgumentException _) {
            throw new BadUserInput(argument, "is not an id");
        }
    }

    private static ParkedPlace place(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        return new ParkedPlace(text.substring(0, separator), Long.parseLong(text.substring(separator + 1)));
    }
}
