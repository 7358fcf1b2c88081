package io.recount.config.views;

import io.recount.config.eventstore.UnreadableEvent;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.LoggedEvent;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into views.
 *
 * @param customer whose it is
 * @param event null where it could not be read
 * @param why it could not be read; null where it could
 */
public record Delivered(
        TrackedEventMessage<?> message,
        CustomerId customer,
        @Nullable LoggedEvent event,
        @Nullable RuntimeException why) {
    /** An event as the log hands it out; null where views have nothing to do with it. */
    public static @Nullable Delivered of(TrackedEventMessage<?> message) {
        return switch (message.getPayload()) {
            case CustomerEvent event ->
                new Delivered(
                        message,
                        event.customerId(),
                        new LoggedEvent(
                                message.trackingToken().position().orElseThrow(),
                                UUID.fromString(message.getIdentifier()),
                                message.getTimestamp(),
                                event),
                        null);
            case UnreadableEvent unreadable -> new Delivered(message, unreadable.customer(), null, unreadable.why());
            default -> null;
        };
    }

    public long position() {
        return message.trackingToken().position().orElseThrow();
    }

    /** Whose history it takes over; null where it takes over none. */
    public @Nullable CustomerId predecessor() {
        return event != null && event.event() instanceof HistoryAdopted adopted ? adopted.predecessorId() : null;
    }
}
