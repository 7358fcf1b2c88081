package io.recount.config.stored;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The allow-list: what of an event may be read without the customer's key. Everything else is sealed. */
public final class ClearFields {
    private static final JsonMapper JSON = new JsonMapper();

    private ClearFields() {}

    /** The clear fields as a JSON object; sources are slugs, so nothing needs escaping. */
    public static String of(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e -> json(e.provenance(), null, null);
            case IdentifiersLinked e -> json(e.provenance(), null, null);
            case TraitsSet e -> json(e.provenance(), null, null);
            case InteractionRecorded e -> json(e.provenance(), null, null);
            case AccountAssigned e -> json(e.provenance(), null, null);
            case HistoryHandedOver e -> json(e.provenance(), "successorId", e.successorId());
            case HistoryAdopted e -> json(e.provenance(), "predecessorId", e.predecessorId());
            case ErasedEvent e -> throw new IllegalArgumentException("an erased event is never stored");
        };
    }

    /** What is left of an event whose key is gone. */
    public static ErasedEvent erased(CustomerId customer, String type, int revision, String clear) {
        var fields = JSON.readTree(clear);
        var occurredAt = text(fields.get("occurredAt"));
        return new ErasedEvent(
                customer,
                type,
                revision,
                text(fields.get("source")),
                occurredAt == null ? null : Instant.parse(occurredAt));
    }

    private static String json(Provenance provenance, @Nullable String relation, @Nullable CustomerId other) {
        var json = new StringBuilder(96)
                .append("{\"source\":\"")
                .append(provenance.source())
                .append("\",\"occurredAt\":\"")
                .append(provenance.occurredAt())
                .append('"');
        if (relation != null) {
            json.append(",\"").append(relation).append("\":\"").append(other).append('"');
        }
        return json.append('}').toString();
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asString();
    }
}
