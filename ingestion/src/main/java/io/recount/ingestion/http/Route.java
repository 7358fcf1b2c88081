package io.recount.ingestion.http;

import io.recount.ingestion.message.MessageType;
import org.jspecify.annotations.Nullable;

/** What a path below {@code /v1} asks for. */
sealed interface Route {
    /** One message of a known type. */
    record Single(MessageType type) implements Route {}

    /** Many messages, each with its type. */
    record Batch() implements Route {}

    /** Figures that SDKs send about themselves: accepted and dropped. */
    record Metrics() implements Route {}

    /** What a browser SDK asks for before it sends. */
    record Settings(String writeKey) implements Route {}

    String PROJECTS = "/projects/";
    String SETTINGS = "/settings";

    /** The route of a path, with or without a trailing slash; null where there is none. */
    static @Nullable Route of(@Nullable String pathInfo) {
        if (pathInfo == null) {
            return null;
        }
        var path = pathInfo.endsWith("/") ? pathInfo.substring(0, pathInfo.length() - 1) : pathInfo;
        return switch (path) {
            case "/batch", "/import", "/b" -> new Batch();
            case "/track", "/t" -> new Single(MessageType.TRACK);
            case "/page", "/p" -> new Single(MessageType.PAGE);
            case "/identify", "/i" -> new Single(MessageType.IDENTIFY);
            case "/screen", "/s" -> new Single(MessageType.SCREEN);
            case "/group", "/g" -> new Single(MessageType.GROUP);
            case "/alias", "/a" -> new Single(MessageType.ALIAS);
            case "/m" -> new Metrics();
            default -> settings(path);
        };
    }

    default String method() {
        return this instanceof Settings ? "GET" : "POST";
    }

    private static @Nullable Route settings(String path) {
        int end = path.length() - SETTINGS.length();
        if (!path.startsWith(PROJECTS) || !path.endsWith(SETTINGS) || end <= PROJECTS.length()) {
            return null;
        }
        return new Settings(path.substring(PROJECTS.length(), end));
    }
}
