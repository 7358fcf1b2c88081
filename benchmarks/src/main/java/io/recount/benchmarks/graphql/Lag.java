package io.recount.benchmarks.graphql;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How far the slowest processor is behind the log.
 *
 * @param errors what processors report as their fault, each with its name
 */
public record Lag(long events, long millis, List<String> errors) {
    public static final Lag NONE = new Lag(0, 0, List.of());
    static final String QUERY = "{ system { processors { name lagEvents lagMillis error } } }";

    static Lag from(JsonNode data) {
        long events = 0;
        long millis = 0;
        List<String> errors = new ArrayList<>();
        for (JsonNode processor : data.path("system").path("processors")) {
            events = Math.max(events, processor.path("lagEvents").asLong(0));
            millis = Math.max(millis, processor.path("lagMillis").asLong(0));
            if (processor.path("error").isString()) {
                errors.add(processor.path("name").asString("?") + ": "
                        + processor.path("error").stringValue());
            }
        }
        return new Lag(events, millis, errors);
    }

    /** The worst of both. */
    public Lag max(Lag other) {
        return new Lag(
                Math.max(events, other.events),
                Math.max(millis, other.millis),
                other.errors.isEmpty() ? errors : other.errors);
    }

    public boolean none() {
        return events == 0 && errors.isEmpty();
    }
}
