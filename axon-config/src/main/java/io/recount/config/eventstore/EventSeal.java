package io.recount.config.eventstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.recount.config.sealing.Seal;
import io.recount.config.stored.ClearFields;
import io.recount.config.stored.EventJson;
import io.recount.config.stored.EventType;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** From event messages to sealed rows and back. Bound to event id and type, so that rows cannot be exchanged. */
final class EventSeal {
    private static final String AGGREGATE_TYPE = "customer";

    private final EventJson json = new EventJson();

    EventRow close(long position, DomainEventMessage<?> message, SecretKey key) {
        var event = (CustomerEvent) message.getPayload();
        var type = EventType.of(event);
        var eventId = UUID.fromString(message.getIdentifier());
        return new EventRow(
                position,
                eventId,
                event.customerId().value(),
                message.getSequenceNumber(),
                type.storedName(),
                type.revision(),
                message.getTimestamp(),
                ClearFields.of(event),
                Seal.seal(key, associated(eventId, type.storedName()), json.write(event)));
    }

    /**
     * @param key null when it was destroyed
     */
    DomainEventMessage<CustomerEvent> open(EventRow row, @Nullable SecretKey key) {
        return message(row, payload(row, key));
    }

    /** The same; where the row is broken, or newer than this server, a message with an {@link UnreadableEvent}. */
    DomainEventMessage<?> openOrTell(EventRow row, @Nullable SecretKey key) {
        try {
            return open(row, key);
        } catch (RuntimeException e) {
            return message(row, new UnreadableEvent(new CustomerId(row.streamId), row.type, row.revision, e));
        }
    }

    private static <T> DomainEventMessage<T> message(EventRow row, T payload) {
        return new GenericDomainEventMessage<>(
                AGGREGATE_TYPE,
                row.streamId.toString(),
                row.sequence,
                payload,
                MetaData.emptyInstance(),
                row.eventId.toString(),
                row.recordedAt);
    }

    private CustomerEvent payload(EventRow row, @Nullable SecretKey key) {
        if (key == null) {
            return ClearFields.erased(new CustomerId(row.streamId), row.type, row.revision, row.clear);
        }
        var clear = Seal.open(key, associated(row.eventId, row.type), row.sealed);
        return json.read(EventType.named(row.type), row.revision, clear);
    }

    private static byte[] associated(UUID eventId, String type) {
        return ByteBuffer.allocate(16 + type.length())
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .put(type.getBytes(US_ASCII))
                .array();
    }
}
