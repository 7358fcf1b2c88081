package io.recount.ingestion.message;

import org.jspecify.annotations.Nullable;

/** The six calls of the tracking API. */
public enum MessageType {
    IDENTIFY,
    TRACK,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS;

    /** The type with this name on the wire; null where there is none. */
    public static @Nullable MessageType of(String name) {
        return switch (name) {
            case "identify" -> IDENTIFY;
            case "track" -> TRACK;
            case "page" -> PAGE;
            case "screen" -> SCREEN;
            case "group" -> GROUP;
            case "alias" -> ALIAS;
            default -> null;
        };
    }
}
