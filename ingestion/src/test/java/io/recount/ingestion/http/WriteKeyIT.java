package io.recount.ingestion.http;

import static io.recount.ingestion.http.Requests.anonymous;
import static io.recount.ingestion.http.Requests.basic;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteKeyIT {
    private static final String NO_KEY = "{\"batch\":[" + TrackingServer.TRACK + "]}";
    private static final String KEY_B_IN_BODY = "{\"batch\":[" + TrackingServer.TRACK + "],\"writeKey\":\"key-b\"}";
    private static final String KEY_B_IN_FIRST_MESSAGE =
            "{\"batch\":[{\"userId\":1,\"type\":\"identify\",\"writeKey\":\"key-b\"}," + TrackingServer.TRACK + "]}";

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

    @ParameterizedTest
    @ValueSource(strings = {"key-a:", "key-a", "key-a:password"})
    void basicCredentialsNameTheKeyWithAndWithoutPassword(String userAndPassword) {
        assertThat(send(basic(userAndPassword), NO_KEY).statusCode()).isEqualTo(200);
        assertThat(server.intake.source()).isEqualTo("a");
    }

    @Test
    void schemesAreReadInAnyCase() {
        assertThat(send(basic("key-a:").replace("Basic", "bASIC"), NO_KEY).statusCode())
                .isEqualTo(200);
    }

    @Test
    void basicComesBeforeTheBody() {
        send(basic("key-a:"), KEY_B_IN_BODY);

        assertThat(server.intake.source()).isEqualTo("a");
    }

    @Test
    void theBodyMayHoldTheKey() {
        assertThat(server.send(anonymous(server, "/v1/import/", KEY_B_IN_BODY)).statusCode())
                .isEqualTo(200);
        assertThat(server.intake.source()).isEqualTo("b");
    }

    @Test
    void aSingleMessageMayHoldTheKey() {
        server.send(anonymous(server, "/v1/i", "{\"userId\":1,\"writeKey\":\"key-b\"}"));

        assertThat(server.intake.source()).isEqualTo("b");
    }

    @Test
    void theFirstMessageMayHoldTheKey() {
        server.send(anonymous(server, "/v1/b", KEY_B_IN_FIRST_MESSAGE));

        assertThat(server.intake.source()).isEqualTo("b");
    }

    @Test
    void theKeyIsASecretThatNoMessageKeeps() {
        server.send(anonymous(server, "/v1/b", KEY_B_IN_FIRST_MESSAGE));

        assertThat(server.intake.messages.getFirst().envelope()).doesNotContainKey("writeKey");
    }

    @Test
    void bearerComesAfterTheBody() {
        send("Bearer key-a", KEY_B_IN_BODY);
        assertThat(server.intake.source()).isEqualTo("b");

        send("Bearer key-a", NO_KEY);
        assertThat(server.intake.source()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Og==", "Basic ", "Basic %%%", "Digest key-a", "key-a"})
    void unreadableCredentialsAreLikeNone(String header) {
        assertThat(send(header, KEY_B_IN_BODY).statusCode()).isEqualTo(200);
        assertThat(send(header, NO_KEY).body()).startsWith("{\"code\":\"write-key-missing\",\"message\":\"");
        assertThat(send(header, NO_KEY).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownKeyIsRefusedWhereverItIs() {
        assertThat(send(basic("nobody:"), KEY_B_IN_BODY).statusCode()).isEqualTo(401);
        assertThat(send("Bearer nobody", NO_KEY).statusCode()).isEqualTo(401);
        assertThat(server.send(anonymous(server, "/v1/i", "{\"userId\":1,\"writeKey\":\"nobody\"}"))
                        .body())
                .startsWith("{\"code\":\"write-key-unknown\",\"message\":\"");
        assertThat(server.intake.messages).isEmpty();
    }

    @Test
    void requestsWithoutAnyKeyAreRefused() {
        assertThat(server.send(anonymous(server, "/v1/batch", NO_KEY)).statusCode())
                .isEqualTo(401);
        assertThat(server.send(anonymous(server, "/v1/batch", "{\"batch\":[]}")).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> send(String authorization, String body) {
        return server.send(anonymous(server, "/v1/batch", body).header("Authorization", authorization));
    }
}
