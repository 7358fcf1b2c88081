package io.recount.config.stored;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import io.recount.domain.interaction.Interactions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of every stored type, with every kind of JSON value in it. */
public final class EventSamples {
    public static final CustomerId ADA = CustomerId.parse("a0a0a0a0-0000-4000-8000-000000000001");
    public static final CustomerId VISITOR = CustomerId.parse("b0b0b0b0-0000-4000-8000-000000000002");

    private static final Provenance MESSAGE = new Provenance(
            "web", "m-1", Instant.parse("2026-03-01T12:00:00.123Z"), Instant.parse("2031-01-01T00:00:00Z"));
    private static final List<Identifier> NAMES =
            List.of(Identifier.userId("ada"), new Identifier("email", "Ada@Example.com"));

    private EventSamples() {}

    public static Map<EventType, CustomerEvent> all() {
        return Map.of(
                EventType.CUSTOMER_REGISTERED, new CustomerRegistered(ADA, MESSAGE, NAMES),
                EventType.IDENTIFIERS_LINKED, new IdentifiersLinked(ADA, MESSAGE, NAMES),
                EventType.TRAITS_SET, new TraitsSet(ADA, MESSAGE, values(), values()),
                EventType.INTERACTION_RECORDED,
                        new InteractionRecorded(
                                ADA, MESSAGE, Interactions.fromTrack("Order Completed", values()), values()),
                EventType.ACCOUNT_ASSIGNED, new AccountAssigned(ADA, MESSAGE, "acme", values(), Map.of()),
                EventType.HISTORY_HANDED_OVER, new HistoryHandedOver(VISITOR, MESSAGE, ADA),
                EventType.HISTORY_ADOPTED, new HistoryAdopted(ADA, MESSAGE, VISITOR, NAMES, List.of(-5L, 9L)));
    }

    static Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("order_id", "o-1");
        values.put("total", new BigDecimal("19.90"));
        values.put("text", "Žluťoučký \"kůň\" \u0000 😀");
        values.put("whole", 3L);
        values.put("huge", new BigInteger("123456789012345678901234567890"));
        values.put("tiny", new BigDecimal("1E-9"));
        values.put("yes", true);
        values.put("nothing", null);
        values.put("list", List.of(1L, "two", Map.of("three", 3L)));
        values.put("a.b$c", Map.of());
        return values;
    }
}
