package io.recount.benchmarks.graphql;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A customer of the list.
 *
 * @param counters interactions by kind, in the form {@code order-completed}
 */
public record CustomerCounters(String customerId, Map<String, Long> counters) {

    static CustomerCounters from(JsonNode node) {
        Map<String, Long> counters = new TreeMap<>();
        for (JsonNode counter : node.path("counters")) {
            String kind = counter.path("kind").asString("").toLowerCase(Locale.ROOT);
            counters.merge(kind.replace('_', '-'), counter.path("count").asLong(0), Long::sum);
        }
        return new CustomerCounters(node.path("customerId").asString(""), counters);
    }
}
