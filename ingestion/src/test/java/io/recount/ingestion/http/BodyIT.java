package io.recount.ingestion.http;

import static io.recount.ingestion.http.Requests.batchOfBytes;
import static io.recount.ingestion.http.Requests.chunked;
import static io.recount.ingestion.http.Requests.gzip;
import static io.recount.ingestion.http.Requests.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyIT {
    private static final String BATCH = "{\"batch\":[" + TrackingServer.TRACK + "]}";

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
        assertThat(server.admission.bytesInFlight()).isZero();
        assertThat(server.admission.requestsInFlight()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "text/plain;charset=UTF-16",
                "nonsense"
            })
    void bodiesAreJsonWhateverTheContentTypeSays(String contentType) {
        var response = server.send(post(server, "/v1/batch", BATCH).header("Content-Type", contentType));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.messages).hasSize(1);
    }

    @Test
    void gzipIsUnpackedWithAndWithoutItsHeader() {
        var labelled = post(server, "/v1/batch", gzip(BATCH)).header("Content-Encoding", "gzip");

        assertThat(server.send(labelled).statusCode()).isEqualTo(200);
        assertThat(server.send(post(server, "/v1/batch", gzip(BATCH))).statusCode())
                .isEqualTo(200);
        assertThat(server.intake.messages).hasSize(2);
        assertThat(server.intake.messages.getFirst().payload().toBytes())
                .asString()
                .startsWith(TrackingServer.TRACK.replace("}", ",\"receivedAt\""));
    }

    @Test
    void plainJsonThatIsLabelledGzipIsTaken() {
        var response = server.send(post(server, "/v1/batch", BATCH).header("Content-Encoding", "gzip"));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void chunkedBodiesAreTaken() {
        assertThat(server.send(chunked(server, "/v1/batch", BATCH.getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(chunked(server, "/v1/batch", gzip(BATCH))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void bodiesOf512000BytesAreTakenAndNoLonger() {
        var fits = batchOfBytes(512_000);
        var over = batchOfBytes(512_001);

        assertThat(server.send(post(server, "/v1/import/", fits)).statusCode()).isEqualTo(200);
        assertThat(server.send(chunked(server, "/v1/batch", fits.getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(post(server, "/v1/batch", gzip(fits))).statusCode())
                .isEqualTo(200);
        assertThat(server.send(post(server, "/v1/batch", over)).body()).startsWith("{\"code\":\"body-too-large\",");
        assertThat(server.send(chunked(server, "/v1/batch", over.getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.send(post(server, "/v1/batch", gzip(over))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFloodIsAnsweredWithoutBeingRead() {
        var flood = new byte[10_000_000];
        Arrays.fill(flood, (byte) ' ');

        assertThat(server.send(post(server, "/v1/batch", flood)).statusCode()).isEqualTo(400);
        assertThat(server.send(chunked(server, "/v1/batch", flood)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyWithoutEndIsAnsweredAtTheCap() throws IOException {
        var head = "POST /v1/batch HTTP/1.1\r\nHost: x\r\nAuthorization: " + Requests.basic("key-a:")
                + "\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n";
        try (var socket = server.connect()) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(new byte[512_001]);

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void aGzipBombIsUnpackedToTheCapAlone() {
        assertThat(server.send(post(server, "/v1/batch", gzip(" ".repeat(100_000_000))))
                        .body())
                .startsWith("{\"code\":\"body-too-large\",");
    }

    @Test
    void aSingleMessageOfMoreThan32768BytesIsRefused() {
        var empty = "{\"userId\":1,\"x\":\"\"}";
        var fits = "{\"userId\":1,\"x\":\"" + "x".repeat(32_768 - empty.length()) + "\"}";
        var over = fits + " ";

        assertThat(server.send(post(server, "/v1/identify", fits)).statusCode()).isEqualTo(200);
        assertThat(server.send(post(server, "/v1/identify", over)).statusCode()).isEqualTo(400);
        assertThat(server.send(chunked(server, "/v1/identify", over.getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMessageOfMoreThan32768BytesIsSetAsideFromItsBatch() {
        var over = "{\"userId\":1,\"type\":\"identify\",\"x\":\"" + "x".repeat(32_768) + "\"}";
        var response =
                server.send(post(server, "/v1/batch", "{\"batch\":[" + over + "," + TrackingServer.TRACK + "]}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.messages).hasSize(1);
        assertThat(server.intake.rejected.getFirst().reason()).isEqualTo("event-too-large");
    }

    @Test
    void aPackedFormOfUnknownLengthIsTaken() {
        var response = server.send(chunked(server, "/v1/batch", gzip(BATCH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", "gzip"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.intake.messages).hasSize(1);
    }

    @Test
    void moreThan2500MessagesAreRefused() {
        var body = "{\"batch\":[1" + ",1".repeat(2_500) + "]}";

        assertThat(server.send(post(server, "/v1/batch", body)).body()).startsWith("{\"code\":\"batch-too-long\",");
    }

    @Test
    void malformedJsonIsRefusedWithItsPosition() {
        var response = server.send(post(server, "/v1/batch", "{\"batch\":[}"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"code\":\"json-invalid\",\"message\":"
                        + "\"The body is not valid JSON at byte 10 (line 1, column 11).\"}");
    }

    @Test
    void emptyBodiesAreRefused() {
        assertThat(server.send(post(server, "/v1/batch", "")).statusCode()).isEqualTo(400);
        assertThat(server.send(post(server, "/v1/track", "")).statusCode()).isEqualTo(400);
    }

    @Test
    void damagedGzipIsRefused() {
        var cut = Arrays.copyOf(gzip(BATCH), 30);
        var broken = gzip(BATCH);
        broken[broken.length - 5] ^= 1;

        assertThat(server.send(post(server, "/v1/batch", cut)).body()).startsWith("{\"code\":\"gzip-invalid\",");
        assertThat(server.send(post(server, "/v1/batch", broken)).statusCode()).isEqualTo(400);
        assertThat(server.send(post(server, "/v1/batch", new byte[] {0x1f, (byte) 0x8b}))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatStallsIsGivenUp() throws IOException {
        var head = "POST /v1/batch HTTP/1.1\r\nHost: x\r\nAuthorization: " + Requests.basic("key-a:")
                + "\r\nContent-Length: 100\r\n\r\n{";
        try (var socket = server.connect()) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatBreaksOffIsRefused() throws IOException {
        var head = "POST /v1/batch HTTP/1.1\r\nHost: x\r\nAuthorization: " + Requests.basic("key-a:")
                + "\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n";
        try (var socket = server.connect()) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
    }
}
