package io.recount.ingestion.quarantine;

import io.recount.ingestion.message.MessageType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * By what a message is found again in quarantine, as far as it tells.
 *
 * @param type identify, track, page, screen, group or alias
 * @param event name of the event; may be personal, so it is kept as a keyed hash alone
 */
public record Outline(@Nullable String type, @Nullable String event) {
    private static final Outline NOTHING = new Outline(null, null);

    /** Looks at the top level of a payload; whatever is wrong with it. */
    public static Outline of(byte[] payload) {
        try (var parser = KeptJson.parser(payload)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? of(parser) : NOTHING;
        } catch (JacksonException e) {
            return NOTHING;
        }
    }

    private static Outline of(JsonParser parser) {
        String type = null;
        String event = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
            switch (name) {
                case "type" -> type = isText ? known(parser.getString()) : null;
                case "event" -> event = isText ? parser.getString() : null;
                default -> {}
            }
            parser.skipChildren();
        }
        return new Outline(type, event);
    }

    private static @Nullable String known(String type) {
        var known = MessageType.of(type);
        return known == null ? null : known.name().toLowerCase(Locale.ROOT);
    }
}
