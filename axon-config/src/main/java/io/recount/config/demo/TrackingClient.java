package io.recount.config.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.config.start.StartRefused;
import io.recount.demo.message.Source;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Sends batches as SDKs do, and sends them again when the server is busy. */
final class TrackingClient implements AutoCloseable {
    private static final int TRIES = 20;

    private final HttpClient client;
    private final URI batch;
    private final Map<Source, String> authorization = new EnumMap<>(Source.class);

    TrackingClient(URI base, Map<Source, String> writeKeys, Executor executor) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(executor)
                .build();
        batch = base.resolve("/v1/batch");
        writeKeys.forEach((source, key) ->
                authorization.put(source, "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8))));
    }

    /** Returns once everything in the request is durable. */
    void send(Portion.Request request) {
        var message = HttpRequest.newBuilder(batch)
                .header("Authorization", String.valueOf(authorization.get(request.source)))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body))
                .build();
        for (int tries = 1; ; tries++) {
            var refusal = attempt(message);
            if (refusal.isEmpty()) {
                return;
            }
            if (tries == TRIES) {
                throw failed(refusal);
            }
            Pause.ofMillis(2_000);
        }
    }

    /** Empty on success, else why sending again may help. */
    private String attempt(HttpRequest request) {
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return switch (status) {
                case 200 -> "";
                case 429, 503 -> "the server is busy";
                default -> throw failed("the server answered " + status);
            };
        } catch (IOException e) {
            return "the server cannot be reached";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private static StartRefused failed(String why) {
        return new StartRefused(
                "The demo was not sent to its end, " + why + "; ./start --demo goes on where it stopped.");
    }

    @Override
    public void close() {
        client.close();
    }
}
