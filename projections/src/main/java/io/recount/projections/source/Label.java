package io.recount.projections.source;

import io.recount.domain.interaction.InteractionKind;
import org.jspecify.annotations.Nullable;

/**
 * What sort of message it is.
 *
 * @param kind stored name of the kind of interaction, or one of the two other calls
 * @param event name of a custom event, else empty
 */
record Label(String kind, String event) {
    static final String IDENTIFY = "call:identify";
    static final String GROUP = "call:group";
    private static final int LONGEST = 120;

    /** Whether it is short enough to be kept for every day. */
    boolean isKept() {
        return event.length() <= LONGEST;
    }

    EventVolume volume(long count) {
        var known = interactionKind();
        return new EventVolume(known, name(known), count);
    }

    private @Nullable InteractionKind interactionKind() {
        return kind.startsWith("call:") ? null : InteractionKind.ofStoredName(kind);
    }

    private String name(@Nullable InteractionKind known) {
        if (known == null) {
            return kind.equals(IDENTIFY) ? "Identify" : "Group";
        }
        return known == InteractionKind.CUSTOM ? event : known.title();
    }
}
