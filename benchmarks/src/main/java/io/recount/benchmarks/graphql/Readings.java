package io.recount.benchmarks.graphql;

import io.recount.benchmarks.http.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The questions that the measurements ask. For one thread. */
public final class Readings implements AutoCloseable {
    private static final int PAGE = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String CUSTOMERS = "query($after: String, $head: Long) {"
            + " customers(first: " + PAGE + ", after: $after, minPosition: $head) {"
            + " edges { node { customerId counters { kind count } } } pageInfo { hasNextPage endCursor } } }";
    private static final String HEAD = "{ system { processors { head } } }";
    private static final String TIMELINE = "query($id: ID!, $after: String) { customer(by: {id: $id}) {"
            + " timeline(first: " + PAGE + ", after: $after) {"
            + " edges { node { messageId } } pageInfo { hasNextPage endCursor } } } }";

    private final GraphQl graphQl;

    public Readings(Endpoint endpoint, String adminKey) {
        this.graphQl = new GraphQl(endpoint, adminKey);
    }

    public Lag lag() throws IOException {
        return Lag.from(graphQl.ask(Lag.QUERY, Map.of()));
    }

    /**
     * Waits until every processor has read the whole log and reports no fault.
     *
     * @return whether that came within the time; a server that does not answer is not there yet
     */
    public boolean caughtUp(Duration within) {
        long until = System.nanoTime() + within.toNanos();
        do {
            try {
                if (lag().none()) {
                    return true;
                }
            } catch (IOException e) {
                // The server may be on its way back.
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() < until);
        return false;
    }

    /** Walks over all customers, as the newest event left them, until the visitor has seen enough of them. */
    public void customers(int atMost, Consumer<CustomerCounters> visitor) throws IOException {
        long head = graphQl.ask(HEAD, Map.of()).at("/system/processors/0/head").asLong(0);
        int seen = 0;
        JsonNode page;
        String after = null;
        do {
            page = graphQl.ask(CUSTOMERS, after == null ? Map.of("head", head) : Map.of("after", after, "head", head))
                    .path("customers");
            for (JsonNode edge : page.path("edges")) {
                if (seen++ < atMost) {
                    visitor.accept(CustomerCounters.from(edge.path("node")));
                }
            }
            after = page.path("pageInfo").path("endCursor").asString("");
        } while (seen < atMost && page.path("pageInfo").path("hasNextPage").asBoolean(false));
    }

    /** All message ids of a customer's timeline, newest first. */
    public List<String> timeline(String customerId) throws IOException {
        List<String> messageIds = new ArrayList<>();
        JsonNode page;
        String after = null;
        do {
            Map<String, String> variables =
                    after == null ? Map.of("id", customerId) : Map.of("id", customerId, "after", after);
            page = graphQl.ask(TIMELINE, variables).path("customer").path("timeline");
            for (JsonNode edge : page.path("edges")) {
                messageIds.add(edge.path("node").path("messageId").asString(""));
            }
            after = page.path("pageInfo").path("endCursor").asString("");
        } while (page.path("pageInfo").path("hasNextPage").asBoolean(false));
        return messageIds;
    }

    /** Whether a user is known. */
    public boolean knows(String userId) throws IOException {
        return graphQl.ask(Questions.BY_USER_ID, Map.of("value", userId))
                .path("customer")
                .isObject();
    }

    @Override
    public void close() throws IOException {
        graphQl.close();
    }
}
