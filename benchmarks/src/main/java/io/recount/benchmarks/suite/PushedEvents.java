package io.recount.benchmarks.suite;

import io.recount.benchmarks.event.WireClock;
import io.recount.benchmarks.graphql.GraphQl;
import io.recount.benchmarks.graphql.Questions;
import io.recount.benchmarks.http.HttpConnection;
import io.recount.benchmarks.http.HttpRequests;
import io.recount.benchmarks.live.Subscriber;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/** Sends single events of one customer and waits for each until both subscriptions of that customer have told of it. */
final class PushedEvents implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();
    private static final String USER = "live-" + UUID.randomUUID();

    private final HttpRequests http;
    private final HttpConnection writer;
    private final Subscriber subscriber;
    private final Histogram updated = new Histogram(3);
    private final Histogram appended = new Histogram(3);
    private final Map<String, Long> updatedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> appendedAt = new ConcurrentHashMap<>();
    private int unseen;

    PushedEvents(HttpClient client, Target target) throws IOException {
        this.http = HttpRequests.withWriteKey(target.endpoint(), target.writeKey());
        this.writer = new HttpConnection(target.endpoint(), PATIENCE);
        send(UUID.randomUUID().toString(), Instant.now());
        var id = customer(target);
        this.subscriber = new Subscriber(client, target.endpoint(), target.demandedAdminKey(), this::hear);
        subscriber.subscribe("subscription { customerUpdated(id: \"" + id + "\") { lastSeen } }");
        subscriber.subscribe("subscription { timelineAppended(id: \"" + id + "\") { messageId } }");
    }

    Histogram updated() {
        return updated;
    }

    Histogram appended() {
        return appended;
    }

    /** Events that were not told of in time. */
    int unseen() {
        return unseen;
    }

    /** Forgets what was measured so far. */
    void startCounting() {
        updated.reset();
        appended.reset();
        unseen = 0;
    }

    void mark() throws IOException {
        var id = UUID.randomUUID().toString();
        var time = Instant.now();
        send(id, time);
        long accepted = System.nanoTime();
        var lastSeen = WireClock.text(time);
        while (!(updatedAt.containsKey(lastSeen) && appendedAt.containsKey(id))
                && System.nanoTime() - accepted < PATIENCE.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        var update = updatedAt.remove(lastSeen);
        var append = appendedAt.remove(id);
        if (update == null || append == null) {
            unseen++;
            return;
        }
        // It may be pushed before the answer is read.
        updated.recordValue(Math.max(0, update - accepted) / 1_000);
        appended.recordValue(Math.max(0, append - accepted) / 1_000);
    }

    /** Hears nothing more. */
    void unsubscribe() {
        subscriber.close();
    }

    @Override
    public void close() throws IOException {
        unsubscribe();
        writer.close();
    }

    private void hear(JsonNode data) {
        long now = System.nanoTime();
        if (data.has("customerUpdated")) {
            var lastSeen =
                    Instant.parse(data.path("customerUpdated").path("lastSeen").asString(""));
            updatedAt.putIfAbsent(WireClock.text(lastSeen), now);
        } else {
            appendedAt.putIfAbsent(
                    data.path("timelineAppended").path("messageId").asString(""), now);
        }
    }

    private void send(String id, Instant time) throws IOException {
        int status = writer.send(http.post(
                        "/v1/track",
                        "{\"messageId\":\"" + id + "\",\"userId\":\"" + USER + "\",\"timestamp\":\""
                                + WireClock.text(time)
                                + "\",\"event\":\"Feature Used\",\"properties\":{\"feature\":\"live\"}}"))
                .status();
        if (status != 200) {
            throw new IOException("a marked event was answered with " + status);
        }
    }

    private static String customer(Target target) throws IOException {
        try (var graphQl = new GraphQl(target.endpoint(), target.demandedAdminKey())) {
            var customer =
                    graphQl.ask(Questions.BY_USER_ID, Map.of("value", USER)).path("customer");
            while (!customer.isObject()) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
                customer =
                        graphQl.ask(Questions.BY_USER_ID, Map.of("value", USER)).path("customer");
            }
            return customer.path("customerId").asString("");
        }
    }
}
