package io.recount.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.source.ReceivedMessage;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final long SECOND = 1_000_000_000;
    private static final ReceivedMessage MESSAGE = new ReceivedMessage(
            "web",
            null,
            "Identify",
            new CustomerId(new UUID(1, 1)),
            "m",
            new UUID(1, 2),
            Instant.EPOCH,
            Instant.EPOCH,
            1);

    private final Share share = new Share();

    @Test
    void aHundredASecondPassAndTheOthersAreCounted() {
        var sampler = new Sampler(share.join());
        int passed = 0;
        long skipped = 0;
        for (int message = 0; message < 20_000; message++) {
            var received = sampler.pass(MESSAGE, message * SECOND / 20_000);
            if (received != null) {
                passed++;
                skipped += received.skipped();
            }
        }
        var last = Objects.requireNonNull(sampler.pass(MESSAGE, 3 * SECOND));

        assertThat(passed).isBetween(198, 200);
        assertThat(passed + skipped + last.skipped()).isEqualTo(20_000);
    }

    @Test
    void whatComesSlowlyPassesWhole() {
        var sampler = new Sampler(share.join());
        for (int message = 0; message < 1_000; message++) {
            assertThat(sampler.pass(MESSAGE, message * SECOND / 50)).isEqualTo(new Received(MESSAGE, 0));
        }
    }

    @Test
    void manyShareWhatThereIs() {
        var first = share.join();
        for (int others = 1; others < 1_000; others++) {
            share.join();
        }
        assertThat(first.rate()).isEqualTo(2);
    }

    @Test
    void somethingPassesHoweverManyShare() {
        var sampler = new Sampler(share.join());
        for (int others = 1; others < 4_000; others++) {
            share.join();
        }
        var passed = IntStream.range(0, 100)
                .mapToObj(message -> sampler.pass(MESSAGE, message * SECOND / 10))
                .filter(Objects::nonNull)
                .count();

        assertThat(passed).isBetween(5L, 6L);
    }

    @Test
    void whoLeavesMakesRoomOnce() {
        var first = share.join();
        for (int others = 1; others < 40; others++) {
            share.join();
        }
        var leaving = share.join();
        leaving.close();
        leaving.close();

        assertThat(first.rate()).isEqualTo(50);
    }
}
