package io.recount.graphql;

import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.interaction.Custom;
import io.recount.projections.LoggedEvent;
import io.recount.projections.live.Listeners;
import io.recount.projections.live.LiveEvents;
import io.recount.projections.source.ReceivedMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** What happens while somebody watches, as a test says. */
final class Happenings implements LiveEvents {
    private volatile Listeners<CustomerId, LoggedEvent> profiles = new Listeners<>();
    private volatile Listeners<CustomerId, LoggedEvent> timelines = new Listeners<>();
    private volatile Listeners<String, ReceivedMessage> sources = new Listeners<>();

    /** Whoever still watches hears nothing any more. */
    void reset() {
        profiles = new Listeners<>();
        timelines = new Listeners<>();
        sources = new Listeners<>();
    }

    @Override
    public Watch profile(CustomerId id, Consumer<LoggedEvent> listener) {
        return profiles.add(id, listener);
    }

    @Override
    public Watch timeline(CustomerId id, Consumer<LoggedEvent> listener) {
        return timelines.add(id, listener);
    }

    @Override
    public Watch source(String slug, Consumer<ReceivedMessage> listener) {
        return sources.add(slug, listener);
    }

    /** Waits until nobody watches any more. */
    void awaitNobody() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> profiles.isEmpty() && timelines.isEmpty() && sources.isEmpty());
    }

    /** Waits until somebody watches. */
    void awaitSomebody() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !profiles.isEmpty() || !timelines.isEmpty() || !sources.isEmpty());
    }

    /** A customer does something of this name. */
    void happens(CustomerId customer, String name, long position) {
        var event = new InteractionRecorded(customer, by(position), new Custom(name, Map.of("n", position)), Map.of());
        tell(customer, event, position);
    }

    /** A customer is joined to another one. */
    void joins(CustomerId predecessor, CustomerId successor, long position) {
        var event = new HistoryAdopted(successor, by(position), predecessor, List.of(), List.of());
        tell(successor, event, position);
        tell(predecessor, event, position);
    }

    private void tell(CustomerId customer, CustomerEvent event, long position) {
        var logged = new LoggedEvent(
                position, GraphQlFixtures.uuid("event " + position), GraphQlFixtures.NOW.plusSeconds(position), event);
        profiles.tell(customer, logged);
        timelines.tell(customer, logged);
        var message = ReceivedMessage.of(logged);
        if (message != null) {
            sources.tell(message.source(), message);
        }
    }

    private static Provenance by(long position) {
        return Provenance.of("web", "m-" + position, GraphQlFixtures.NOW.plusSeconds(position));
    }
}
