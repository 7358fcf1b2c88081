package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.recount.commands.access.Role;
import io.recount.config.server.RecountServer;
import io.recount.config.server.ServerInstance;
import io.recount.config.settings.Settings;
import io.recount.config.start.DataFolder;
import io.recount.config.start.InstanceLock;
import io.recount.config.start.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server; the one on embedded stores is started once for all end-to-end tests of this JVM. */
final class RunningServer implements AutoCloseable {
    static final String WRITE_KEY = "write-key-for-tests";
    static final String ADMIN_KEY = "admin-key-for-tests";
    static final JsonMapper JSON = new JsonMapper();

    private static final RunningServer SHARED = startShared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Lifetime lifetime;
    private final ServerInstance instance;
    private final Path data;

    private RunningServer(Lifetime lifetime, ServerInstance instance, Path data) {
        this.lifetime = lifetime;
        this.instance = instance;
        this.data = data;
    }

    static RunningServer shared() {
        return SHARED;
    }

    ServerInstance instance() {
        return instance;
    }

    RecountServer server() {
        return instance.server();
    }

    Path data() {
        return data;
    }

    String url() {
        return instance.local().url();
    }

    /** Sends a tracking call and answers with status and body. */
    HttpResponse<String> track(String path, String body) {
        return track(path, body, "Accept", "*/*");
    }

    /** The same with one more header. */
    HttpResponse<String> track(String path, String body, String header, String value) {
        return track(path, body, WRITE_KEY, header, value);
    }

    /** The same with another write key. */
    HttpResponse<String> trackAs(String writeKey, String path, String body) {
        return track(path, body, writeKey, "Accept", "*/*");
    }

    private HttpResponse<String> track(String path, String body, String writeKey, String header, String value) {
        var basic = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Basic " + basic)
                .header(header, value)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The data of a GraphQL answer. */
    JsonNode query(String document) {
        var answer = send(HttpRequest.newBuilder(URI.create(url() + "/graphql"))
                .header("Authorization", "Bearer " + ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.createObjectNode().put("query", document).toString()))
                .build());
        var json = JSON.readTree(answer.body());
        if (json.has("errors")) {
            throw new AssertionError(answer.body());
        }
        return json.get("data");
    }

    /** Lets every view be replayed or checked, with {@code replayProjection} or {@code checkProjection}; how each run ended. */
    List<JsonNode> runAll(String mutation) {
        var names = query("{ projections { name } }")
                .get("projections")
                .valueStream()
                .map(view -> view.get("name").asString())
                .toList();
        names.forEach(name -> run(mutation, name));
        return names.stream().map(this::ended).toList();
    }

    /** Begins a run. */
    void run(String mutation, String name) {
        var errors = query("mutation { " + mutation + "(input: {name: \"" + name + "\"}) { userErrors { code } } }")
                .at("/" + mutation + "/userErrors");
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.toString());
        }
    }

    /** A view's run, once it is over. */
    JsonNode ended(String name) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> query("{ projection(name: \"" + name
                                        + "\") { run { kind state events documents differences error"
                                        + " endedAt examples { collection key fields live rebuilt } } } }")
                                .at("/projection/run"),
                        run -> !run.get("endedAt").isNull());
    }

    /** The customer of a user id with these fields, once it is as expected. */
    JsonNode customer(String userId, String fields, Predicate<JsonNode> expected) {
        var document =
                "{ customer(by: {identifier: {type: \"userId\", value: \"" + userId + "\"}}) { " + fields + " } }";
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> query(document).get("customer"), it -> !it.isNull() && expected.test(it));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why a server does not start, whichever of its parts noticed first. */
    static Throwable refusal(Path data, Map<String, String> stores) {
        var refusal = catchThrowable(() -> start(data, stores));
        for (var cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            refusal = cause;
        }
        return refusal;
    }

    /** A server of a test's own, on embedded stores except where the settings name others. */
    static RunningServer start(Path data, Map<String, String> stores) {
        var environment = new HashMap<>(stores);
        environment.put("RECOUNT_PORT", "0");
        environment.put("RECOUNT_DATA", DataFolder.create(data).toString());
        var lifetime = new Lifetime();
        try {
            lifetime.keep(InstanceLock.acquire(data));
            var instance = ServerInstance.start(Settings.read(environment), lifetime);
            instance.server().ensureKey(Role.ADMIN, "admin", null, ADMIN_KEY);
            instance.server().ensureKey(Role.INGEST, "web", "web", WRITE_KEY);
            return new RunningServer(lifetime, instance, data);
        } catch (RuntimeException refused) {
            lifetime.close();
            throw refused;
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private static RunningServer startShared() {
        try {
            var data = Files.createTempDirectory("recount-it");
            var server = start(data, Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                Stores.delete(data);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
