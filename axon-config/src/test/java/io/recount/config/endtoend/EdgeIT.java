package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser, a proxy and an operator see of the HTTP side. */
class EdgeIT {
    private static final String SITE = "https://app.example.com";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void pagesOfTheNamedSitesAreLetInAndAStopIsSaidToAll(@TempDir Path folder) throws IOException {
        var recount = RunningServer.start(folder.resolve("data"), Map.of("RECOUNT_CORS_ORIGINS", SITE));
        try {
            preflight(recount);
            compressed(recount);
            assertThat(get(recount, "/health/ready").body()).isEqualTo("{\"ready\":true}");
            var head = HttpRequest.newBuilder(URI.create(recount.url() + "/health/ready"))
                    .HEAD();
            assertThat(recount.send(head.build()).statusCode()).isEqualTo(200);
            recount.track("/v1/identify", "{\"userId\":\"edge\"}");
            var id = recount.customer("edge", "customerId", _ -> true)
                    .get("customerId")
                    .asString();
            var subscription = "subscription {customerUpdated(id: \\\"" + id + "\\\") {customerId}}";
            var socket = new Watching(recount, subscription);
            var stream = CLIENT.sendAsync(streaming(recount, subscription), BodyHandlers.ofString());
            socket.told.orTimeout(10, TimeUnit.SECONDS).join();
            long began = System.nanoTime();

            recount.close();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(socket.closed.orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo(1001);
            assertThat(stream.orTimeout(5, TimeUnit.SECONDS).join().body())
                    .contains("\"code\":\"GOING_AWAY\"")
                    .endsWith("event: complete\ndata: \n\n");
        } finally {
            recount.close();
        }
    }

    private static void preflight(RunningServer recount) {
        var answer = recount.send(preflight(recount, SITE));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization", "Content-Type"));
        assertThat(recount.send(preflight(recount, "https://elsewhere.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private static HttpRequest preflight(RunningServer recount, String origin) {
        return HttpRequest.newBuilder(URI.create(recount.url() + "/graphql"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
    }

    private static void compressed(RunningServer recount) throws IOException {
        var request = HttpRequest.newBuilder(
                        URI.create(recount.url() + "/graphql?query=%7B__schema%7Btypes%7Bname%20description%7D%7D%7D"))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                .header("Origin", SITE)
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = CLIENT.sendAsync(request, BodyHandlers.ofInputStream()).join();
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
        try (var body = new GZIPInputStream(answer.body())) {
            assertThat(body.readAllBytes()).asString().startsWith("{\"data\":");
        }
    }

    private static HttpResponse<String> get(RunningServer recount, String path) {
        return recount.send(
                HttpRequest.newBuilder(URI.create(recount.url() + path)).build());
    }

    private static HttpRequest streaming(RunningServer recount, String subscription) {
        return HttpRequest.newBuilder(URI.create(recount.url() + "/graphql"))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"query\":\"" + subscription + "\"}"))
                .build();
    }

    /** Somebody who watches until the server says that it is over. */
    private static final class Watching implements WebSocket.Listener {
        final CompletableFuture<String> told = new CompletableFuture<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();

        Watching(RunningServer recount, String subscription) {
            var socket = CLIENT.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Authorization", "Bearer " + RunningServer.ADMIN_KEY)
                    .buildAsync(URI.create(recount.url().replace("http", "ws") + "/graphql"), this)
                    .join();
            socket.sendText("{\"type\":\"connection_init\"}", true).join();
            socket.sendText(
                            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + subscription + "\"}}",
                            true)
                    .join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            socket.request(1);
            if (text.toString().contains("next")) {
                told.complete(text.toString());
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }
}
