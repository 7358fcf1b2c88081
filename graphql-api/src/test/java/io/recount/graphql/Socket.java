package io.recount.graphql;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of graphql-transport-ws that shows each message. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** How the server closed it. */
    record Closed(int status, String reason) {}

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;

    private Socket(Api api, boolean reads, @Nullable String origin) {
        this.reads = reads;
        var builder = CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(
                        api.uri("/graphql")
                                .resolve("ws://127.0.0.1:" + api.uri("/").getPort() + "/graphql"),
                        this)
                .join();
    }

    /** Connected, before any message. */
    static Socket to(Api api) {
        return new Socket(api, true, null);
    }

    /** Connected from a page of this origin. */
    static Socket from(Api api, String origin) {
        return new Socket(api, true, origin);
    }

    /** Connected and let in with the key of this secret. */
    static Socket entered(Api api, String secret) {
        return new Socket(api, true, null).enter(secret);
    }

    /** The same, but reads nothing more once it is let in. */
    static Socket deaf(Api api, String secret) {
        var socket = new Socket(api, false, null);
        socket.socket.request(2);
        return socket.enter(secret);
    }

    private Socket enter(String secret) {
        say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + secret + "\"}}");
        hear("connection_ack");
        return this;
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    void subscribe(String id, String document) {
        say(JSON.createObjectNode()
                .put("id", id)
                .put("type", "subscribe")
                .set("payload", JSON.createObjectNode().put("query", document))
                .toString());
    }

    /** The next message, which must be of this type. */
    JsonNode hear(String type) {
        try {
            var message = heard.poll(5, TimeUnit.SECONDS);
            if (message == null || !message.get("type").asString().equals(type)) {
                throw new AssertionError("expected " + type + ", not " + message + ", closed: " + closed.getNow(null));
            }
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The data of the next answer. */
    JsonNode next() {
        return hear("next").at("/payload/data");
    }

    /** Reads everything from now on. */
    void listen() {
        socket.request(Long.MAX_VALUE);
    }

    Closed closing() {
        return closed.orTimeout(15, TimeUnit.SECONDS).join();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            heard.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(new Closed(status, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
