package io.recount.ingestion.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.intake.Fate;
import io.recount.ingestion.intake.Receipt;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesIT {
    private static final String GOOD =
            "{\"line\":%d,\"message\":{\"type\":\"track\",\"event\":\"%s\",\"userId\":\"7\"}}\n";

    @TempDir
    Path folder;

    private TrackingServer server;

    @BeforeEach
    void start() {
        server = new TrackingServer(folder);
        answerWith(Fate.Taken.RECORDED);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatBecameOfEachLineIsToldInTheOrderOfTheFile() {
        answerWith(
                Fate.Taken.RECORDED,
                Fate.Taken.DUPLICATE,
                new Fate.Quarantined("event-missing", "/event", "It has none. (a.csv, line 2)"));

        var answer = send(
                "admin",
                "?source=shop&file=a.csv&ids=file-1",
                GOOD.formatted(1, "A") + "{\"line\":2,\"message\":{\"type\":\"track\",\"userId\":\"7\"}}\n"
                        + GOOD.formatted(3, "B"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"position\":5,\"lines\":[{\"line\":1,\"fate\":\"recorded\"},"
                        + "{\"line\":2,\"fate\":\"quarantined\",\"reason\":\"event-missing\",\"path\":\"/event\","
                        + "\"detail\":\"It has none. (a.csv, line 2)\"},{\"line\":3,\"fate\":\"duplicate\"}]}");
        assertThat(server.intake.source()).isEqualTo("shop");
        assertThat(server.intake.messages.getFirst().provenance().messageId()).isEqualTo("file-1-1");
    }

    @Test
    void partsOfARunActInTheirOrderHoweverTheyArrive() {
        var last = CompletableFuture.supplyAsync(() -> send("key-a", "?run=r&part=2", GOOD.formatted(3, "C")));
        var middle = CompletableFuture.supplyAsync(() -> send("key-a", "?run=r&part=1", GOOD.formatted(2, "B")));
        var first = send("key-a", "?run=r&part=0", GOOD.formatted(1, "A"));

        assertThat(List.of(first, middle.join(), last.join()))
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
        assertThat(server.intake.messages)
                .extracting(message -> message.report().toString().replaceAll(".*name=(.).*", "$1"))
                .containsExactly("A", "B", "C");
    }

    @Test
    void aRunOfWhichAPartFailedTakesNoMore() {
        var later = CompletableFuture.supplyAsync(() -> send("key-a", "?run=f&part=1", GOOD.formatted(2, "B")));

        assertThat(send("key-a", "?run=f&part=0", "no line").statusCode()).isEqualTo(400);
        assertThat(later.join().body()).contains("part-missing");
        assertThat(later.join().statusCode()).isEqualTo(409);
        assertThat(server.intake.messages).isEmpty();
    }

    @Test
    void keysSendForTheirOwnSourceAndAdminsForAny() {
        assertThat(send("nobody", "", GOOD.formatted(1, "A")).statusCode()).isEqualTo(401);
        assertThat(send("admin", "", GOOD.formatted(1, "A")).statusCode()).isEqualTo(401);
        assertThat(send("key-a", "", GOOD.formatted(1, "A")).statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/v1/lines").GET()).statusCode()).isEqualTo(405);
        assertThat(server.send(server.request("/v1/lines").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void parametersThatCannotBeMeantAreNamed() {
        assertThat(send("key-a", "?part=x", "").body()).contains("query-invalid", "part");
        assertThat(send("key-a", "?ids=%20", "").body()).contains("query-invalid", "ids");
    }

    private void answerWith(Fate... fates) {
        server.intake.outcome = () -> CompletableFuture.completedFuture(new Receipt(5, List.of(fates)));
    }

    private HttpResponse<String> send(String key, String query, String body) {
        HttpRequest.Builder request = server.request("/v1/lines" + query)
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body));
        return server.send(request);
    }
}
