package io.recount.ingestion.http;

import static io.recount.ingestion.http.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.intake.Receipt;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersIT {
    @TempDir
    Path folder;

    TrackingServer server;

    @BeforeEach
    void start() {
        server = new TrackingServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsRefusedAsAWholeIsCounted() {
        server.send(post(server, "/v1/batch", "{"));
        server.send(post(server, "/v1/batch", "{"));
        track();

        assertThat(server.refused.sinceStart()).isEqualTo(Map.of(new RefusedRequests.Kind(400, "json-invalid"), 2L));
    }

    @Test
    void whatCouldNotBeMadeDurableIsToBeSentAgain() {
        server.intake.outcome = () -> CompletableFuture.failedFuture(new IllegalStateException("disk full"));

        assertUnavailable(track());
    }

    @Test
    void anIntakeThatRefusesIsToBeAskedAgain() {
        server.intake.outcome = () -> {
            throw new RejectedExecutionException("closed");
        };

        assertUnavailable(track());
        assertThat(server.admission.bytesInFlight()).isZero();
    }

    @Test
    void whatIsNotDurableInTimeKeepsItsRoomUntilItIs() {
        var durable = new CompletableFuture<Receipt>();
        server.intake.outcome = () -> durable;

        assertUnavailable(track());
        assertThat(server.admission.bytesInFlight()).isEqualTo(TrackingServer.TRACK.length());

        durable.complete(new Receipt(1, List.of()));
        assertThat(server.admission.bytesInFlight()).isZero();
        assertThat(server.admission.requestsInFlight()).isZero();
    }

    @Test
    void successWaitsForDurability() {
        var durable = new CompletableFuture<Receipt>();
        server.intake.outcome = () -> durable.completeOnTimeout(new Receipt(17, List.of()), 50, TimeUnit.MILLISECONDS);

        var answer = track();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Recount-Position")).isEqualTo("17");
        assertThat(durable).isDone();
    }

    @Test
    void browsersMayAskFromAnySite() {
        var preflight = server.send(server.request("/v1/t")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(preflight, "Access-Control-Allow-Methods")).isEqualTo("GET, POST, OPTIONS");
        assertThat(header(preflight, "Access-Control-Allow-Headers"))
                .isEqualTo("authorization, content-type, x-retry-count");
    }

    @Test
    void browsersMayReadEveryAnswer() {
        for (var response : new HttpResponse<?>[] {
            track(),
            server.send(post(server, "/v1/track", "{")),
            server.send(post(server, "/v1/nowhere", "{}")),
            server.send(server.request("/v1/projects/key-a/settings").GET()),
            server.send(server.request("/v1/projects/nobody/settings").GET())
        }) {
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(response, "Access-Control-Expose-Headers")).isEqualTo("retry-after, recount-position");
        }
    }

    private HttpResponse<String> track() {
        return server.send(post(server, "/v1/track", TrackingServer.TRACK));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).startsWith("{\"code\":\"unavailable\",\"message\":\"");
        assertThat(header(response, "Retry-After")).isEqualTo("5");
    }
}
