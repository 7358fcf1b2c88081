package io.recount.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.recount.benchmarks.http.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of Recount's contract as the measurements use, with faults on demand. */
public final class StubRecount implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        // Without it every answer waits for a delayed acknowledgement of TCP.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final StubHistory history;
    private final int everyRefused;

    /**
     * Serves at once.
     *
     * @param everyRefused so many requests come between two that are answered 503 after their events were kept; 0 for none
     */
    public StubRecount(int port, StubHistory history, int everyRefused) throws IOException {
        this.history = history;
        this.everyRefused = everyRefused;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/v1/", this::track);
        server.createContext("/v1/projects/", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/graphql", this::graphQl);
        server.start();
    }

    /** The command that crash tests start. */
    public static void main(String[] arguments) throws IOException {
        Path log = Path.of(System.getenv("RECOUNT_DATA")).resolve("messages");
        var history = new StubHistory(id -> id);
        if (Files.exists(log)) {
            for (String line : Files.readAllLines(log)) {
                history.record(JSON.readTree(line));
            }
        }
        history.onNew(event -> {
            synchronized (history) {
                Files.writeString(log, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        });
        new StubRecount(Integer.parseInt(System.getenv("RECOUNT_PORT")), history, 0);
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void track(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (body.has("batch")) {
            for (JsonNode event : body.get("batch")) {
                history.record(event);
            }
        } else {
            history.record(body);
        }
        boolean refused = everyRefused > 0 && requests.incrementAndGet() % everyRefused == 0;
        answer(exchange, refused ? 503 : 200, "{\"success\":true}");
    }

    private void graphQl(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, history.answer(body.get("query").stringValue(), body.get("variables")));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
