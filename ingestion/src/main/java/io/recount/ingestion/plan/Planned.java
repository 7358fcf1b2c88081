package io.recount.ingestion.plan;

import io.recount.domain.interaction.Interaction;
import io.recount.domain.interaction.Interactions;
import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.ingestion.message.Report;
import io.recount.ingestion.message.SourceMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a message that a plan is about.
 *
 * @param field of the message that holds the values
 * @param values properties or traits, those of well-known events under their usual names and as they are understood
 */
record Planned(TrackedEvent event, String field, Map<String, @Nullable Object> values) {

    /** Null for a message that has neither properties nor traits. */
    static @Nullable TrackedEvent eventOf(SourceMessage message) {
        return switch (message.report()) {
            case Report.Did(var interaction) -> TrackedEvent.of(interaction, message.envelope());
            case Report.HasTraits _ -> TrackedEvent.IDENTIFY;
            case Report.BelongsTo _ -> TrackedEvent.GROUP;
            case Report.WasCalled _ -> null;
        };
    }

    static Planned of(TrackedEvent event, SourceMessage message) {
        return switch (message.report()) {
            case Report.Did(var interaction) -> new Planned(event, "properties", interaction.sent());
            case Report.HasTraits(var traits) -> new Planned(event, "traits", traits);
            case Report.BelongsTo(var _, var traits) -> new Planned(event, "traits", traits);
            case Report.WasCalled _ -> new Planned(event, "", Map.of());
        };
    }

    /** The message with other values in place of these. */
    SourceMessage with(Map<String, @Nullable Object> others, SourceMessage message) {
        Report report = switch (message.report()) {
            case Report.Did _ -> new Report.Did(interaction(others));
            case Report.HasTraits _ -> new Report.HasTraits(others);
            case Report.BelongsTo(var accountId, var _) -> new Report.BelongsTo(accountId, others);
            case Report.WasCalled it -> it;
        };
        return new SourceMessage(
                message.provenance(), message.identifiers(), report, message.envelope(), message.payload());
    }

    private Interaction interaction(Map<String, @Nullable Object> properties) {
        var name = event.name();
        if (name != null) {
            return Interactions.fromTrack(name, properties);
        }
        return event.call() == CallType.PAGE
                ? Interactions.page(null, null, properties)
                : Interactions.screen(null, null, properties);
    }
}
