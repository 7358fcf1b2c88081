package io.recount.benchmarks.live;

import io.recount.benchmarks.http.Endpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection with any number of subscriptions. */
public final class Subscriber implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_SECONDS = 30;

    private final Consumer<JsonNode> told;
    private final CompletableFuture<@Nullable Void> entered = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile @Nullable String ending;
    private int subscriptions;

    /**
     * Connects with a key.
     *
     * @param told called with the data of each message, by the client's threads
     */
    public Subscriber(HttpClient client, Endpoint endpoint, String adminKey, Consumer<JsonNode> told) {
        this.told = told;
        this.socket = client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + adminKey)
                .buildAsync(URI.create("ws://" + endpoint.host() + ":" + endpoint.port() + "/graphql"), this)
                .join();
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        entered.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Begins one more subscription. */
    public void subscribe(String document) {
        var payload = Map.of("query", document);
        socket.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", "s" + subscriptions++, "type", "subscribe", "payload", payload)),
                        true)
                .join();
    }

    /** Why it ended before it was closed; null while it goes on. */
    public @Nullable String ending() {
        return ending;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        from.request(1);
        text.append(part);
        if (last) {
            var message = JSON.readTree(text.toString());
            text.setLength(0);
            hear(message);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ending = status + " " + reason;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        ending = failure.toString();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void hear(JsonNode message) {
        switch (message.path("type").asString("")) {
            case "connection_ack" -> entered.complete(null);
            case "next" -> told.accept(message.path("payload").path("data"));
            case "error", "complete" -> ending = message.toString();
            default -> {}
        }
    }
}
