package io.recount.graphql.customer;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.graphql.bus.Batch;
import io.recount.graphql.customer.CustomerFields.NamedTrait;
import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.Page;
import io.recount.projections.profile.FindTraitHistory;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.profile.TraitChange;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code trait} of a customer, with its history. */
@Component
final class TraitHistoryFields implements RuntimeWiringConfigurer {
    private static final int MAX_NAME = 512;

    private final Batch<FindTraitHistory, Page<TraitChange>> histories;

    TraitHistoryFields(Batch<FindTraitHistory, Page<TraitChange>> histories) {
        this.histories = histories;
    }

    /** A trait of a customer, whether it has a value or not. */
    record OneTrait(ProfileView customer, String name) {
        public @Nullable NamedTrait current() {
            var view = customer.traits().get(name);
            return view == null || view.value() == null ? null : new NamedTrait(name, view);
        }
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Customer", type -> type.dataFetcher("trait", TraitHistoryFields::trait));
        wiring.type("CustomerTrait", type -> type.dataFetcher("history", this::history));
        wiring.type(
                "TraitChange",
                type -> type.dataFetcher(
                                "customerId",
                                field -> change(field).customerId().toString())
                        .dataFetcher("eventId", field -> change(field).eventId().toString())
                        .dataFetcher(
                                "replacedEventId", field -> text(change(field).replacedEventId())));
    }

    private static OneTrait trait(DataFetchingEnvironment field) {
        String name = Objects.requireNonNull(field.getArgument("name"));
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new BadUserInput("name", "must be 1 to " + MAX_NAME + " characters");
        }
        return new OneTrait(Objects.requireNonNull(field.getSource()), name);
    }

    private CompletableFuture<Connection<TraitChange>> history(DataFetchingEnvironment field) {
        OneTrait trait = Objects.requireNonNull(field.getSource());
        String after = field.getArgument("after");
        var before = Cursor.parse(after, Long::valueOf);
        var query = new FindTraitHistory(
                trait.customer().id(),
                trait.name(),
                First.of(field, FindTraitHistory.MAX_FIRST),
                before == null ? Long.MAX_VALUE : before);
        return histories
                .ask(field, query)
                .thenApply(page -> Connection.of(page, change -> new Cursor(Long.toString(change.position())), after));
    }

    private static TraitChange change(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getSource());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
