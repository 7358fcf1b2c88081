package io.recount.graphql.live;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.LoggedEvent;
import io.recount.projections.live.LiveEvents.Watch;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Watches a customer for a feed, and goes with it when it is joined to another one. */
final class CustomerFollower {
    private final Feed<?> feed;
    private final BiFunction<CustomerId, Consumer<LoggedEvent>, Watch> watching;
    private final Consumer<LoggedEvent> listener;
    private final Set<CustomerId> watched = ConcurrentHashMap.newKeySet();

    /**
     * Watches nobody yet.
     *
     * @param watching what is to be watched of a customer
     */
    CustomerFollower(
            Feed<?> feed,
            BiFunction<CustomerId, Consumer<LoggedEvent>, Watch> watching,
            Consumer<LoggedEvent> listener) {
        this.feed = feed;
        this.watching = watching;
        this.listener = listener;
    }

    /** Watches this customer too; answers whether it did not before. */
    boolean watch(CustomerId id) {
        boolean isNew = watched.add(id);
        if (isNew) {
            feed.watches(watching.apply(id, this::hear));
        }
        return isNew;
    }

    private void hear(LoggedEvent logged) {
        if (logged.event() instanceof HistoryAdopted adopted) {
            watch(adopted.customerId());
        }
        listener.accept(logged);
    }
}
