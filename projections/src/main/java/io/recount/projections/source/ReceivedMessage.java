package io.recount.projections.source;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.LoggedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that became part of a history, without anything it says of the person.
 *
 * @param kind null for identify and group calls
 * @param name of a custom event as sent; else the name of the kind or call, for people
 * @param position log position of the event that stands for it
 */
public record ReceivedMessage(
        String source,
        @Nullable InteractionKind kind,
        String name,
        CustomerId customerId,
        String messageId,
        UUID eventId,
        Instant occurredAt,
        Instant recordedAt,
        long position) {

    /** What an event says of the message behind it; null where it is erased, or stands for none of its own. */
    public static @Nullable ReceivedMessage of(LoggedEvent logged) {
        var provenance = provenance(logged.event());
        var sent = Sent.by(logged.event());
        if (provenance == null || sent == null || sent.label() == null) {
            return null;
        }
        var volume = sent.label().volume(1);
        return new ReceivedMessage(
                sent.source(),
                volume.kind(),
                volume.name(),
                logged.event().customerId(),
                provenance.messageId(),
                logged.eventId(),
                provenance.occurredAt(),
                logged.recordedAt(),
                logged.position());
    }

    private static @Nullable Provenance provenance(CustomerEvent event) {
        return switch (event) {
            case InteractionRecorded e -> e.provenance();
            case TraitsSet e -> e.provenance();
            case AccountAssigned e -> e.provenance();
            default -> null;
        };
    }
}
