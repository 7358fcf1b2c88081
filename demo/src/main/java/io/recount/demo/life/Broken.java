package io.recount.demo.life;

import java.time.Instant;

/** Messages of a careless integration: all have an id, none can be taken. */
final class Broken {
    static final int VARIANTS = 6;

    private Broken() {}

    static String message(String id, int variant, long at) {
        var start = "{\"messageId\":\"" + id + "\",\"timestamp\":\"" + Instant.ofEpochMilli(at) + "\"";
        return switch (variant) {
            case 0 -> start + ",\"type\":\"track\",\"userId\":\"usr_import\",\"properties\":{}}";
            case 1 ->
                "{\"messageId\":\"" + id
                        + "\",\"type\":\"track\",\"event\":\"Board Created\",\"userId\":\"usr_import\","
                        + "\"timestamp\":\"31.02.2025 25:61\"}";
            case 2 -> start + ",\"type\":\"track\",\"event\":\"Board Created\",\"userId\":{\"id\":7}}";
            case 3 -> start + ",\"type\":\"trak\",\"event\":\"Board Created\",\"userId\":\"usr_import\"}";
            case 4 ->
                start
                        + ",\"type\":\"track\",\"event\":\"Board Created\",\"userId\":\"usr_import\",\"properties\":\"none\"}";
            default -> start + ",\"type\":\"track\",\"event\":\"Board Created\",\"properties\":{\"board\":\"lost\"}}";
        };
    }
}
