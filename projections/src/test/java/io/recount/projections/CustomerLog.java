package io.recount.projections;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import io.recount.domain.interaction.Browsing;
import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log written by hand: positions grow by ten, everything happened so many seconds after the same noon. */
public final class CustomerLog {
    public static final CustomerId ANNA = customer(1);
    public static final CustomerId BERT = customer(2);
    public static final CustomerId CLEO = customer(3);
    public static final String SOURCE = "shop";

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<LoggedEvent> events = new ArrayList<>();

    public static CustomerId customer(int number) {
        return new CustomerId(new UUID(0x4000L, 0x8000_0000_0000_0000L + number));
    }

    /** The moment so many seconds after noon, and some microseconds. */
    public static Instant at(long second) {
        return NOON.plusSeconds(second).plusNanos(123_456_000);
    }

    public static UUID eventId(long position) {
        return new UUID(0x7000L, 0x9000_0000_0000_0000L + position);
    }

    public static Instant recordedAt(long position) {
        return NOON.plusSeconds(1_000_000 + position);
    }

    public List<LoggedEvent> events() {
        return List.copyOf(events);
    }

    public int size() {
        return events.size();
    }

    public long lastPosition() {
        return events.getLast().position();
    }

    public CustomerLog registered(CustomerId id, long second, Identifier... identifiers) {
        return add(new CustomerRegistered(id, told(second), List.of(identifiers)));
    }

    public CustomerLog linked(CustomerId id, long second, Identifier... identifiers) {
        return add(new IdentifiersLinked(id, told(second), List.of(identifiers)));
    }

    public CustomerLog traits(CustomerId id, long second, Map<String, @Nullable Object> traits) {
        return add(new TraitsSet(id, told(second), traits, Map.of("context", "unused")));
    }

    public CustomerLog account(CustomerId id, long second, String accountId) {
        return add(new AccountAssigned(id, told(second), accountId, Map.of("plan", "pro"), Map.of()));
    }

    public CustomerLog page(CustomerId id, long second, String name) {
        return does(
                id, second, new Browsing.PageViewed(name, null, "https://example.org/" + name, null, null, Map.of()));
    }

    public CustomerLog custom(CustomerId id, long second, String name, Map<String, @Nullable Object> properties) {
        return does(id, second, new Custom(name, properties));
    }

    public CustomerLog does(CustomerId id, long second, Interaction interaction) {
        return add(new InteractionRecorded(id, told(second), interaction, Map.of()));
    }

    public CustomerLog joins(CustomerId predecessor, CustomerId successor, long second, Identifier... identifiers) {
        var told = told(second);
        add(new HistoryHandedOver(predecessor, told, successor));
        return add(new HistoryAdopted(successor, told, predecessor, List.of(identifiers), List.of()));
    }

    public CustomerLog erased(CustomerId id) {
        return add(new ErasedEvent(id, "customer.traits-set", 1, SOURCE, null));
    }

    private CustomerLog add(CustomerEvent event) {
        long position = 10L * (events.size() + 1);
        events.add(new LoggedEvent(position, eventId(position), recordedAt(position), event));
        return this;
    }

    private Provenance told(long second) {
        return Provenance.of(SOURCE, "message-" + events.size(), at(second));
    }
}
