package io.recount.projections.timeline;

import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.LoggedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One interaction as a front end shows it.
 *
 * @param name event name of a custom interaction, page or screen; null where the kind says all
 * @param data the typed fields and the further properties, as JSON values
 * @param eventId the event it comes from
 * @param messageId the sender's id of the message
 * @param source slug of the source that sent it
 */
public record TimelineEntry(
        TimelinePlace place,
        InteractionKind kind,
        @Nullable String name,
        Map<String, @Nullable Object> data,
        UUID eventId,
        String messageId,
        String source,
        Instant recordedAt) {

    /** What a timeline shows of an event that holds an interaction. */
    public static TimelineEntry of(LoggedEvent logged) {
        if (logged.event() instanceof InteractionRecorded event) {
            var place = new TimelinePlace(event.provenance().occurredAt(), logged.position());
            return EntryFormat.view(Place.of(place), EntryFormat.encode(logged, event));
        }
        throw new IllegalArgumentException("a timeline shows interactions alone");
    }

    /** A short English label: the readable kind, or the event name of a custom interaction. */
    public String title() {
        return kind == InteractionKind.CUSTOM && name != null ? name : kind.title();
    }
}
