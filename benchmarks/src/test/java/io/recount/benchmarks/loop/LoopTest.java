package io.recount.benchmarks.loop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.benchmarks.StubHistory;
import io.recount.benchmarks.StubRecount;
import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Window FOR_AS_LONG_AS_IT_TAKES = Window.of(Duration.ZERO, Duration.ofMinutes(5));

    private final StubHistory history = new StubHistory(ids -> ids);

    @Test
    void everyRequestIsSentOnceAndCounted() throws IOException {
        try (var stub = new StubRecount(0, history, 0)) {
            Tally tally = run(stub.endpoint(), Pace.closed(500), FOR_AS_LONG_AS_IT_TAKES);

            assertThat(tally.requests()).isEqualTo(500);
            assertThat(tally.errors()).isEqualTo("-");
            assertThat(history.size()).isEqualTo(500);
        }
    }

    @Test
    void refusalsAreCountedByStatus() throws IOException {
        try (var stub = new StubRecount(0, history, 10)) {
            Tally tally = run(stub.endpoint(), Pace.closed(50), FOR_AS_LONG_AS_IT_TAKES);

            assertThat(tally.requests()).isEqualTo(45);
            assertThat(tally.errors()).isEqualTo("503: 5");
        }
    }

    @Test
    void fixedRateIsKept() throws IOException {
        try (var stub = new StubRecount(0, history, 0)) {
            Tally tally = run(stub.endpoint(), Pace.open(200), Window.of(Duration.ZERO, Duration.ofMillis(500)));

            assertThat(tally.requests()).isBetween(95L, 101L);
        }
    }

    @Test
    void serverThatIsAwayIsAnErrorAndNoEnd() throws IOException {
        Endpoint nobody;
        try (var stub = new StubRecount(0, history, 0)) {
            nobody = stub.endpoint();
        }

        Tally tally = run(nobody, Pace.closed(3), FOR_AS_LONG_AS_IT_TAKES);

        assertThat(tally.requests()).isZero();
        assertThat(tally.errors()).isEqualTo("connection: 3");
    }

    @Test
    void latencyAtAFixedRateCountsFromWhenTheRequestWasDue() {
        Pace pace = Pace.open(1_000);
        pace.start(0);
        long late = Duration.ofMillis(50).toNanos();

        assertThat(pace.take(late)).isZero();
        assertThat(pace.take(late)).isEqualTo(Duration.ofMillis(1).toNanos());
    }

    private static Tally run(Endpoint endpoint, Pace pace, Window window) throws IOException {
        var http = HttpRequests.withWriteKey(endpoint, "key");
        var number = new AtomicInteger();
        Requests requests = () -> ByteBuffer.wrap(http.post(
                "/v1/track",
                ("{\"messageId\":\"" + number.incrementAndGet()
                                + "\",\"userId\":\"u\",\"timestamp\":\"2026-01-01T00:00:00Z\"}")
                        .getBytes(UTF_8)));
        try (var loop = new Loop(endpoint, 4, pace, () -> requests, response -> true)) {
            return loop.run(window);
        }
    }
}
