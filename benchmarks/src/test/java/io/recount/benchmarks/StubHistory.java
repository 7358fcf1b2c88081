package io.recount.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Customers with their messages, in order, and the answers that follow from them. */
public final class StubHistory {
    private static final String LAST_PAGE = ",\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}}";

    private final UnaryOperator<List<String>> flaw;
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<JsonNode>> customers = new TreeMap<>();
    private Listener listener = event -> {};

    /**
     * Begins empty.
     *
     * @param flaw what becomes of a timeline's ids, oldest first, before they are shown
     */
    public StubHistory(UnaryOperator<List<String>> flaw) {
        this.flaw = flaw;
    }

    void onNew(Listener added) {
        listener = added;
    }

    synchronized void record(JsonNode event) throws IOException {
        if (known.add(event.get("messageId").stringValue())) {
            listener.added(event);
            customers
                    .computeIfAbsent("id-" + event.get("userId").stringValue(), id -> new ArrayList<>())
                    .add(event);
        }
    }

    public synchronized int size() {
        return known.size();
    }

    public synchronized List<JsonNode> of(String userId) {
        return List.copyOf(customers.getOrDefault("id-" + userId, List.of()));
    }

    synchronized String answer(String query, JsonNode variables) {
        if (query.contains("system")) {
            return "{\"data\":{\"system\":{\"processors\":[{\"name\":\"p\",\"lagEvents\":0,\"lagMillis\":null,\"error\":null}]}}}";
        }
        if (query.contains("customers(")) {
            List<String> edges = customers.keySet().stream()
                    .map(id -> "{\"node\":" + profile(id) + "}")
                    .toList();
            return "{\"data\":{\"customers\":{\"edges\":" + edges + LAST_PAGE + "}}";
        }
        String id = variables.has("id")
                ? variables.get("id").stringValue()
                : "id-" + variables.get("value").stringValue();
        return "{\"data\":{\"customer\":" + (customers.containsKey(id) ? profile(id) : "null") + "}}";
    }

    private String profile(String id) {
        List<JsonNode> events = customers.getOrDefault(id, List.of());
        Map<String, Integer> counters = new TreeMap<>();
        Instant lastSeen = Instant.EPOCH;
        for (JsonNode event : events) {
            counters.merge(kind(event), 1, Integer::sum);
            var time = Instant.parse(event.get("timestamp").stringValue());
            lastSeen = time.isAfter(lastSeen) ? time : lastSeen;
        }
        List<String> rows = counters.entrySet().stream()
                .map(entry -> "{\"kind\":\"" + entry.getKey() + "\",\"count\":" + entry.getValue() + "}")
                .toList();
        List<String> ids = flaw.apply(events.stream()
                .map(event -> event.get("messageId").stringValue())
                .toList());
        List<String> edges = ids.reversed().stream()
                .map(message -> "{\"node\":{\"messageId\":\"" + message + "\"}}")
                .toList();
        return "{\"customerId\":\"" + id + "\",\"lastSeen\":\"" + lastSeen + "\",\"counters\":" + rows
                + ",\"timeline\":{\"edges\":" + edges + LAST_PAGE + "}";
    }

    private static String kind(JsonNode event) {
        if (event.path("type").asString("").equals("page")) {
            return "PAGE_VIEWED";
        }
        return event.path("event").asString("").equals("Order Completed") ? "ORDER_COMPLETED" : "CUSTOM";
    }

    /** Hears of every message that is kept. */
    @FunctionalInterface
    interface Listener {
        void added(JsonNode event) throws IOException;
    }
}
