package io.recount.benchmarks.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.HttpRequests;
import io.recount.benchmarks.loop.Requests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrackRequestsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int EVENT_BYTES = 520;

    @Test
    void everyEventHasItsOwnIdAndTheAskedSize() {
        Requests lane = requests(100).lane();
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();

        for (int i = 0; i < 3; i++) {
            for (JsonNode event : body(lane).get("batch")) {
                assertThat(event.toString()).hasSize(EVENT_BYTES);
                ids.add(event.get("messageId").stringValue());
                names.add(event.get("event").stringValue());
            }
        }

        assertThat(ids)
                .hasSize(300)
                .allMatch(id -> UUID.fromString(id).toString().equals(id));
        assertThat(names).contains("Product Viewed", "Feature Used").hasSizeGreaterThan(8);
    }

    @Test
    void eventCarriesUserTimeAndContext() {
        JsonNode event = body(requests(1).lane());

        String number = event.get("userId").stringValue().substring("user-".length());
        assertThat(number).matches("\\d{7}");
        assertThat(event.get("anonymousId").stringValue()).endsWith(number).hasSize(36);
        assertThat(event.get("timestamp").stringValue()).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(event.get("context").propertyNames()).contains("library", "ip", "userAgent", "page");
    }

    @Test
    void batchTellsWhenItWasSent() {
        assertThat(body(requests(10).lane()).get("sentAt").stringValue()).isEqualTo("2026-03-01T10:00:00.000Z");
    }

    @Test
    void lengthInTheHeadIsThatOfTheBody() {
        String request = US_ASCII.decode(requests(10).lane().next()).toString();
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);

        assertThat(request)
                .startsWith("POST /v1/batch HTTP/1.1\r\nHost: localhost:80\r\nAuthorization: Basic a2V5Og==\r\n")
                .contains("Content-Length: " + body.length() + "\r\n");
    }

    @Test
    void tooSmallEventsAreRefusedWithTheSmallestSize() {
        assertThatThrownBy(() -> new EventMix(100)).hasMessageMatching("--event-bytes must be at least \\d+");
    }

    private static TrackRequests requests(int batch) {
        return new TrackRequests(
                HttpRequests.withWriteKey(new Endpoint("localhost", 80), "key"),
                new EventMix(EVENT_BYTES),
                batch,
                new MessageIds(new UUID(1, 2)),
                Audience.uniform(20_000, 1),
                new WireClock(Clock.fixed(NOW, ZoneOffset.UTC)),
                new SplittableRandom(1));
    }

    private static JsonNode body(Requests lane) {
        String request = US_ASCII.decode(lane.next()).toString();
        return JsonMapper.shared().readTree(request.substring(request.indexOf("\r\n\r\n") + 4));
    }
}
