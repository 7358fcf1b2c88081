package io.recount.config.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.commands.access.Role;
import io.recount.config.server.ServerInstance;
import io.recount.config.settings.Settings;
import io.recount.config.start.DataFolder;
import io.recount.config.start.InstanceLock;
import io.recount.config.start.Lifetime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/**
 * A run in which the JVM learns which classes a server needs and which of its methods are busy, and keeps both in a cache beside the
 * jars. Later starts read the cache: without it the first messages and queries of every start wait for classes to be loaded.
 */
public final class Rehearsal {
    /** System property of such a run, which ends by itself. */
    private static final String PROPERTY = "recount.rehearsal";

    private static final String WRITE_KEY = "write-key-of-the-rehearsal";
    private static final int REQUESTS = 60;
    private static final int BATCH = 100;

    private final HttpClient client;
    private final ServerInstance instance;
    private int messages;

    private Rehearsal(HttpClient client, ServerInstance instance) {
        this.client = client;
        this.instance = instance;
    }

    /** Whether this process is such a run. */
    public static boolean isOn() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** A first life of the data folder, whose histories the second one reads again. */
    public static void firstLife(Settings settings) throws IOException, InterruptedException {
        try (var lifetime = new Lifetime()) {
            DataFolder.create(settings.data());
            lifetime.keep(InstanceLock.acquire(settings.data()));
            everydayWork(ServerInstance.start(settings, lifetime));
        }
    }

    /** Sends messages of all sorts and reads what became of them. */
    public static void everydayWork(ServerInstance instance) throws IOException, InterruptedException {
        instance.server().ensureKey(Role.INGEST, "rehearsal", "rehearsal", WRITE_KEY);
        try (var client = HttpClient.newHttpClient()) {
            new Rehearsal(client, instance).work();
        }
    }

    private void work() throws IOException, InterruptedException {
        for (int request = 0; request < REQUESTS; request++) {
            // Every other request goes to one customer, who gets a long history.
            var user = request % 2 == 0 ? "long" : "user-" + request;
            track(
                    "/v1/identify",
                    "{\"userId\":\"" + user + "\",\"anonymousId\":\"anonymous-" + user + "\",\"messageId\":\""
                            + nextMessage() + "\",\"traits\":{\"email\":\"" + user
                            + "@example.org\",\"plan\":\"pro\",\"seats\":7}}");
            track("/v1/batch", batch(user));
            ask(user);
        }
    }

    private String batch(String user) {
        var batch = new StringBuilder("{\"batch\":[");
        for (int message = 0; message < BATCH; message++) {
            batch.append(message == 0 ? "" : ",")
                    .append(
                            message % 3 == 0
                                    ? "{\"type\":\"page\",\"name\":\"Home\""
                                    : "{\"type\":\"track\",\"event\":\"")
                    .append(message % 3 == 0 ? "" : message % 3 == 1 ? "Order Completed\"" : "Feature Used\"")
                    .append(",\"userId\":\"")
                    .append(user)
                    .append("\",\"messageId\":\"")
                    .append(nextMessage())
                    .append("\",\"timestamp\":\"2026-03-01T10:00:00.000Z\",\"properties\":{\"order_id\":\"o-")
                    .append(messages)
                    .append(
                            "\",\"total\":12.5,\"currency\":\"EUR\",\"feature\":\"export\",\"products\":[{\"product_id\":\"p\"}]},")
                    .append("\"context\":{\"ip\":\"203.0.113.7\",\"locale\":\"en-GB\"}}");
        }
        return batch.append("]}").toString();
    }

    private String nextMessage() {
        messages++;
        return "rehearsal-" + instance.clock().millis() + "-" + messages;
    }

    private void track(String path, String body) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((WRITE_KEY + ":").getBytes(UTF_8));
        send(path, "Basic " + basic, body);
    }

    private void ask(String user) throws IOException, InterruptedException {
        send(
                "/graphql",
                "Bearer " + instance.local().key(),
                "{\"query\":\"{ customer(by: {identifier: {type: \\\"userId\\\", value: \\\"" + user
                        + "\\\"}}) { id identifiers { type value } traits { name value } counters { kind count }"
                        + " timeline(first: 20) { edges { node { eventId kind title occurredAt } } } } }\"}");
    }

    private void send(String path, String authorization, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(instance.local().url() + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
