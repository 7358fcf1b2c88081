package io.recount.projections.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MicrosTest {
    @Test
    void microsecondsAreKept() {
        for (var text :
                new String[] {"2026-03-01T12:00:00.123456Z", "1969-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z"}) {
            var instant = Instant.parse(text);

            assertThat(Micros.toInstant(Micros.of(instant))).isEqualTo(instant);
        }
    }

    @Test
    void theEndsOfTimeAreStillInOrder() {
        assertThat(Micros.of(Instant.MIN)).isLessThan(Micros.of(Instant.EPOCH));
        assertThat(Micros.of(Instant.MAX)).isGreaterThan(Micros.of(Instant.EPOCH));
    }
}
