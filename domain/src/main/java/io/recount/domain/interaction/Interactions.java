package io.recount.domain.interaction;

import io.recount.domain.interaction.Browsing.PageViewed;
import io.recount.domain.interaction.Browsing.ScreenViewed;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes interactions out of messages. Nothing is ever refused or lost: a property that fits a typed field moves into
 * it, under any of the field's names; all others, those of a wrong type included, stay among the properties in the
 * order in which they were sent. The given maps are not changed here, and must not be changed by the caller
 * afterwards.
 */
public final class Interactions {

    private Interactions() {}

    /**
     * The interaction of a track message: a typed one for a well-known event name, however it is spelled, else a
     * custom one.
     */
    public static Interaction fromTrack(String eventName, Map<String, @Nullable Object> properties) {
        var kind = EventNames.kind(eventName);
        return kind == null
                ? new Custom(eventName, Collections.unmodifiableMap(properties))
                : Shape.of(kind.type()).read(new SentProperties(properties));
    }

    /** The interaction of a page message. A name or category beside the properties counts before one among them. */
    public static Interaction page(
            @Nullable String name, @Nullable String category, Map<String, @Nullable Object> properties) {
        var sent = new SentProperties(properties);
        return new PageViewed(
                sent.given(name, "name"),
                sent.given(category, "category"),
                sent.text("url"),
                sent.text("title"),
                sent.text("referrer"),
                sent.left());
    }

    /** The interaction of a screen message. A name or category beside the properties counts before one among them. */
    public static Interaction screen(
            @Nullable String name, @Nullable String category, Map<String, @Nullable Object> properties) {
        var sent = new SentProperties(properties);
        return new ScreenViewed(sent.given(name, "name"), sent.given(category, "category"), sent.left());
    }

    /**
     * The event name of a track message that became this interaction; null for a page or screen message.
     *
     * @param sent the name that was kept beside a typed interaction, if any
     */
    public static @Nullable String eventName(Interaction interaction, @Nullable Object sent) {
        if (interaction instanceof Custom custom) {
            return custom.name();
        }
        if (sent instanceof String name && EventNames.kind(name) == interaction.kind()) {
            return name;
        }
        return interaction instanceof PageViewed || interaction instanceof ScreenViewed
                ? null
                : Spelling.titleCase(interaction.kind().title());
    }
}
