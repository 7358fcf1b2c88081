package io.recount.ingestion.http;

import static io.recount.ingestion.http.Requests.chunked;
import static io.recount.ingestion.http.Requests.gzip;
import static io.recount.ingestion.http.Requests.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.intake.Receipt;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionIT {
    private static final String BATCH = "{\"batch\":[" + TrackingServer.TRACK + "]}";

    @TempDir
    Path folder;

    @Test
    void bytesInFlightAreBounded() {
        try (var server = new TrackingServer(folder, admission(BATCH.length() * 2L, 10))) {
            var durable = stalled(server);
            assertThat(batch(server).statusCode()).isEqualTo(503);
            assertThat(batch(server).statusCode()).isEqualTo(503);
            assertThat(server.admission.bytesInFlight()).isEqualTo(BATCH.length() * 2L);

            assertOverloaded(batch(server));

            durable.complete(new Receipt(1, List.of()));
            assertThat(batch(server).statusCode()).isEqualTo(200);
            assertThat(server.admission.admitted()).isEqualTo(3);
            assertThat(server.admission.refused()).isEqualTo(1);
        }
    }

    @Test
    void requestsInFlightAreBounded() {
        try (var server = new TrackingServer(folder, admission(1_000_000, 1))) {
            var durable = stalled(server);
            assertThat(batch(server).statusCode()).isEqualTo(503);

            assertOverloaded(batch(server));

            durable.complete(new Receipt(1, List.of()));
            assertThat(batch(server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBodyOfUnknownLengthTakesRoomAsItArrives() {
        try (var server = new TrackingServer(folder, admission(5_000, 10))) {
            assertThat(server.send(chunked(server, "/v1/batch", BATCH.getBytes(UTF_8)))
                            .statusCode())
                    .isEqualTo(200);
            var longer = Requests.batchOfBytes(6_000).getBytes(UTF_8);
            assertOverloaded(server.send(chunked(server, "/v1/batch", longer)));
            assertThat(server.admission.bytesInFlight()).isZero();
        }
    }

    @Test
    void thoseWhoAnnounceAndSendNothingKeepNobodyOut() throws IOException {
        try (var server = new TrackingServer(folder, admission(2_048_000, 400))) {
            var slow = new ArrayList<Socket>();
            try {
                for (int i = 0; i < 150; i++) {
                    var socket = server.connect();
                    slow.add(socket);
                    socket.getOutputStream().write(announcement("", 512_000));
                }
                assertThat(batch(server).statusCode()).isEqualTo(200);
            } finally {
                for (var socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void aBodyThatTakesTooLongIsGivenUp() throws IOException {
        var hasty = new Admission(1_000_000, 10, Duration.ofSeconds(7), Duration.ofNanos(1));
        try (var server = new TrackingServer(folder, hasty);
                var socket = server.connect()) {
            socket.getOutputStream().write(announcement("", 100));

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void anUnpackedBodyNeedsItsRoomToo() {
        try (var server = new TrackingServer(folder, admission(2_000, 10))) {
            assertOverloaded(server.send(post(server, "/v1/batch", gzip(BATCH + " ".repeat(2_000)))));
            assertThat(server.admission.bytesInFlight()).isZero();
            assertThat(server.send(post(server, "/v1/batch", gzip(BATCH))).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void overloadIsAnsweredBeforeTheBodyIsSent() throws IOException {
        try (var server = new TrackingServer(folder, admission(99, 10));
                var socket = server.connect()) {
            socket.getOutputStream().write(announcement("Authorization: " + Requests.basic("key-a:") + "\r\n", 100));

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 429");
        }
    }

    @Test
    void refusedBodiesGiveTheirRoomBack() {
        try (var server = new TrackingServer(folder, admission(1_000, 1))) {
            for (int i = 0; i < 5; i++) {
                assertThat(server.send(post(server, "/v1/batch", "{")).statusCode())
                        .isEqualTo(400);
            }
            assertThat(batch(server).statusCode()).isEqualTo(200);
        }
    }

    private static byte[] announcement(String headers, int length) {
        return ("POST /v1/batch HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + length + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    private static CompletableFuture<Receipt> stalled(TrackingServer server) {
        var durable = new CompletableFuture<Receipt>();
        server.intake.outcome = () -> durable;
        return durable;
    }

    private static Admission admission(long bytes, int requests) {
        return new Admission(bytes, requests, Duration.ofSeconds(7));
    }

    private static HttpResponse<String> batch(TrackingServer server) {
        return server.send(post(server, "/v1/batch", BATCH));
    }

    private static void assertOverloaded(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(response.body()).startsWith("{\"code\":\"overloaded\",\"message\":\"");
    }
}
