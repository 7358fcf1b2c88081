package io.recount.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudienceTest {

    @Test
    void fewCustomersCauseMostEventsUnderZipf() {
        int[] counts = counts(Audience.zipf(1_000, 7));

        assertThat(counts[0]).isGreaterThan(counts[9] * 5);
        assertThat(IntStream.of(counts).limit(100).sum()).isGreaterThan(60_000);
    }

    @Test
    void allCustomersAreAlikeUnderUniform() {
        assertThat(IntStream.of(counts(Audience.uniform(1_000, 7)))).allMatch(count -> count > 50 && count < 160);
    }

    @Test
    void inTurnMeetsEverybody() {
        assertThat(counts(Audience.inTurn(1_000))).containsOnly(100);
    }

    private static int[] counts(Audience audience) {
        var counts = new int[1_000];
        for (int i = 0; i < 100_000; i++) {
            counts[audience.next()]++;
        }
        return counts;
    }
}
