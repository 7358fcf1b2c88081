package io.recount.domain.tracking;

import io.recount.domain.interaction.Browsing.PageViewed;
import io.recount.domain.interaction.Interaction;
import io.recount.domain.interaction.Interactions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sort of thing a source sent.
 *
 * @param name the event name exactly as sent; null for every call but track
 */
public record TrackedEvent(CallType call, @Nullable String name) {
    public static final TrackedEvent IDENTIFY = new TrackedEvent(CallType.IDENTIFY, null);
    public static final TrackedEvent GROUP = new TrackedEvent(CallType.GROUP, null);
    private static final TrackedEvent PAGE = new TrackedEvent(CallType.PAGE, null);
    private static final TrackedEvent SCREEN = new TrackedEvent(CallType.SCREEN, null);

    public TrackedEvent {
        if ((call == CallType.TRACK) != (name != null)) {
            throw new IllegalArgumentException("a track call has a name, no other call has one");
        }
    }

    /** The event whose message became this interaction, with these other fields. */
    public static TrackedEvent of(Interaction interaction, Map<String, @Nullable Object> envelope) {
        var name = Interactions.eventName(interaction, envelope.get("event"));
        if (name != null) {
            return new TrackedEvent(CallType.TRACK, name);
        }
        return interaction instanceof PageViewed ? PAGE : SCREEN;
    }

    /** The name, or the call where there is none; for people. */
    public String title() {
        return name == null ? call.name().toLowerCase(Locale.ROOT) : name;
    }
}
