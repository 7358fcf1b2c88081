package io.recount.config.commit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotsAsHistoriesGrowTest {
    @Test
    void fewEventsAreLeftToReadAlsoInLongHistories() {
        assertThat(SnapshotsAsHistoriesGrow.distance(0)).isEqualTo(100);
        assertThat(SnapshotsAsHistoriesGrow.distance(50_000)).isEqualTo(100);
        assertThat(SnapshotsAsHistoriesGrow.distance(100_000)).isEqualTo(200);
    }
}
