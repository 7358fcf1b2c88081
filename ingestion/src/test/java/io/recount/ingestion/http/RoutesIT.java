package io.recount.ingestion.http;

import static io.recount.ingestion.http.Requests.anonymous;
import static io.recount.ingestion.http.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.message.Report;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesIT {
    @TempDir
    static Path folder;

    static TrackingServer server;

    @BeforeAll
    static void start() {
        server = new TrackingServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        server.intake.messages.clear();
        server.intake.rejected.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/identify, HasTraits", "/v1/identify/, HasTraits", "/v1/i, HasTraits", "/v1/i/, HasTraits",
        "/v1/track, Did", "/v1/track/, Did", "/v1/t, Did", "/v1/t/, Did",
        "/v1/page, Did", "/v1/page/, Did", "/v1/p, Did", "/v1/p/, Did",
        "/v1/screen, Did", "/v1/screen/, Did", "/v1/s, Did", "/v1/s/, Did",
        "/v1/group, BelongsTo", "/v1/group/, BelongsTo", "/v1/g, BelongsTo", "/v1/g/, BelongsTo",
        "/v1/alias, WasCalled", "/v1/alias/, WasCalled", "/v1/a, WasCalled", "/v1/a/, WasCalled"
    })
    void aSingleMessageIsOfTheTypeOfItsRoute(String path, String report) {
        var response = server.send(
                post(server, path, "{\"userId\":\"7\",\"event\":\"e\",\"groupId\":\"g\",\"previousId\":\"p\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.messages)
                .extracting(message -> message.report().getClass().getSimpleName())
                .containsExactly(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/batch", "/v1/batch/", "/v1/b", "/v1/b/", "/v1/import", "/v1/import/"})
    void batchesArriveOnEveryRoute(String path) {
        var response = server.send(post(server, path, "{\"batch\":[" + TrackingServer.TRACK + "]}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.messages).hasSize(1);
    }

    @Test
    void successIsAnsweredAsSdksWantIt() {
        var response = server.send(post(server, "/v1/track", TrackingServer.TRACK));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"success\":true}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(server.intake.messages.getFirst().report()).isInstanceOf(Report.Did.class);
        assertThat(server.intake.messages.getFirst().provenance().occurredAt()).isEqualTo(TrackingServer.NOW);
    }

    @Test
    void anEmptyBatchIsASuccess() {
        assertThat(server.send(post(server, "/v1/batch", "{\"batch\":[]}")).statusCode())
                .isEqualTo(200);
        assertThat(server.intake.messages).isEmpty();
    }

    @Test
    void metricsAreAcceptedAndDropped() {
        var response = server.send(anonymous(server, "/v1/m", "{\"series\":[]}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"success\":true}");
        assertThat(server.intake.messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/projects/key-a/settings", "/v1/projects/key-a/settings/"})
    void browsersGetTheirSettings(String path) {
        assertThat(server.send(server.request(path).GET()).body())
                .isEqualTo("{\"integrations\":{\"Segment.io\":{\"apiKey\":\"key-a\",\"unbundledIntegrations\":[],"
                        + "\"addBundledMetadata\":true}},\"plan\":{\"track\":{\"__default\":{\"enabled\":true}}},"
                        + "\"edgeFunction\":{},\"remotePlugins\":[]}");
    }

    @Test
    void settingsEscapeTheWriteKey() {
        assertThat(server.send(server.request("/v1/projects/odd%22key/settings").GET())
                        .body())
                .contains("\"apiKey\":\"odd\\\"key\"");
    }

    @Test
    void settingsOfAnUnknownKeyAreRefused() {
        assertThat(server.send(server.request("/v1/projects/nobody/settings").GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1", "/v1/", "/v1/shout", "/v1/projects//settings", "/v1/projects/settings", "/v1/track/x"})
    void otherPathsAreNotFound(String path) {
        var response = server.send(post(server, path, "{}"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).startsWith("{\"code\":\"not-found\",\"message\":\"");
    }

    @Test
    void otherMethodsAreRefused() {
        var get = server.send(server.request("/v1/track").GET());
        var put = server.send(server.request("/v1/projects/key-a/settings").PUT(BodyPublishers.noBody()));

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.body()).startsWith("{\"code\":\"method-not-allowed\",\"message\":\"");
        assertThat(get.headers().firstValue("Allow")).contains("POST, OPTIONS");
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).contains("GET, OPTIONS");
    }

    @Test
    void aBadSingleMessageIsSetAsideWithItsPayload() {
        var response = server.send(post(server, "/v1/track", "{\"userId\":\"7\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.rejected.getFirst().path()).isEqualTo("/event");
        assertThat(server.intake.rejected.getFirst().payload().toBytes())
                .asString()
                .startsWith("{\"userId\":\"7\",\"type\":\"track\",\"messageId\":\"api-");
    }

    @Test
    void oneBadMessageDoesNotSinkItsBatch() {
        var response =
                server.send(post(server, "/v1/batch", "{\"batch\":[{\"userId\":\"7\"}," + TrackingServer.TRACK + "]}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.messages).hasSize(1);
        assertThat(server.intake.rejected.getFirst().path()).isEqualTo("/type");
    }
}
