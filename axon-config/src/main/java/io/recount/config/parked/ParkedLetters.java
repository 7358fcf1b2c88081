package io.recount.config.parked;

import io.recount.config.eventstore.EventReader;
import io.recount.config.views.Delivered;
import io.recount.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/** Parked rows as Axon's letters, with their events out of the log; what is asked of a letter. */
final class ParkedLetters {
    private final ParkedDetail details;
    private final EventReader log;

    ParkedLetters(ParkedDetail details, EventReader log) {
        this.details = details;
        this.log = log;
    }

    List<DeadLetter<? extends EventMessage<?>>> of(List<ParkedRow> rows) {
        var letters = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
        for (var row : rows) {
            log.at(row.position())
                    .ifPresent(message -> letters.add(new GenericDeadLetter<EventMessage<?>>(
                            row.customer(),
                            message,
                            cause(row),
                            row.parkedAt(),
                            row.touchedAt(),
                            MetaData.emptyInstance())));
        }
        return letters;
    }

    /** What the failure said, sealed. */
    @Nullable String detail(CustomerId customer, DeadLetter<? extends EventMessage<?>> letter) {
        return details.seal(
                customer.value(),
                event(letter),
                letter.cause().map(Cause::message).orElse(null));
    }

    static @Nullable String cause(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.cause()
                .map(cause -> cause.type().substring(cause.type().lastIndexOf('.') + 1))
                .orElse(null);
    }

    static Delivered delivered(DeadLetter<? extends EventMessage<?>> letter) {
        var delivered = Delivered.of((TrackedEventMessage<?>) letter.message());
        if (delivered == null) {
            throw new IllegalArgumentException("not an event of a customer");
        }
        return delivered;
    }

    static UUID event(DeadLetter<? extends EventMessage<?>> letter) {
        return UUID.fromString(letter.message().getIdentifier());
    }

    private @Nullable Cause cause(ParkedRow row) {
        return row.cause() == null
                ? null
                : new ThrowableCause(
                        row.cause(), Optional.ofNullable(details.open(row)).orElse(""));
    }
}
