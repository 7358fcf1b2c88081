package io.recount.projections.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_023, 1_024, 10_000, 86_400_000, 31_536_000_000L})
    void aBucketIsAtMostAnEighthWide(long millis) {
        var gaps = new Gaps();
        gaps.add(millis);

        assertThat(gaps.percentile(99)).isGreaterThan(millis).isLessThanOrEqualTo(millis + millis / 8 + 1);
    }

    @Test
    void whatIsShorterThanASecondIsNoGap() {
        var gaps = new Gaps();
        gaps.add(999);

        assertThat(gaps.total()).isZero();
        assertThat(gaps.percentile(99)).isZero();
    }

    @Test
    void oneGapInAHundredIsAboveTheThreshold() {
        var gaps = new Gaps();
        for (int i = 0; i < 99; i++) {
            gaps.add(2_000);
        }
        gaps.add(3_600_000);

        assertThat(gaps.percentile(99)).isLessThan(2_500);
        assertThat(gaps.percentile(100)).isGreaterThan(3_600_000);
    }
}
