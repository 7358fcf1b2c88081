package io.recount.commands.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AcceptedMessagesTest {
    @Test
    void holdsExactlyWhatWasAdded() {
        var random = new Random(7);
        var accepted = new AcceptedMessages();
        var expected = new HashSet<Long>();
        int disagreements = 0;
        for (int i = 0; i < 50_000; i++) {
            long fingerprint = random.nextLong() % 40_000;
            disagreements += accepted.add(fingerprint) == expected.add(fingerprint) ? 0 : 1;
        }
        assertThat(disagreements).isZero();
        assertThat(accepted.size()).isEqualTo(expected.size());
        assertThat(accepted.toArray())
                .isEqualTo(expected.stream().mapToLong(Long::longValue).sorted().toArray());
        assertThat(accepted.contains(40_001)).isFalse();
    }

    @Test
    void zeroIsAFingerprintLikeAnyOther() {
        var accepted = new AcceptedMessages();
        assertThat(accepted.contains(0)).isFalse();
        assertThat(accepted.add(0)).isTrue();
        assertThat(accepted.add(0)).isFalse();
        assertThat(accepted.toArray()).containsExactly(0L);
    }
}
