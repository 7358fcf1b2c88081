package io.recount.ingestion.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    @Test
    void sendersRetryAfter300SecondsAtMost() {
        assertThat(new Admission(1, 1, Duration.ofMinutes(5)).overloaded().retryAfter())
                .isEqualTo(Duration.ofMinutes(5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Admission(1, 1, Duration.ofSeconds(301)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Admission(1, 1, Duration.ofMillis(999)));
    }

    @Test
    void roomIsGivenBackOnce() throws Refusal {
        var admission = new Admission(100, 10, Duration.ofSeconds(1));
        var other = admission.enter(30);
        var room = admission.enter(10);
        room.resize(60);

        room.close();
        room.close();

        assertThat(admission.bytesInFlight()).isEqualTo(30);
        assertThat(admission.requestsInFlight()).isEqualTo(1);
        other.close();
        assertThat(admission.requestsInFlight()).isZero();
    }

    @Test
    void theBoundHoldsAndNothingLeaksUnderConcurrency() {
        var admission = new Admission(1_000, 50, Duration.ofSeconds(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                int length = i % 100;
                threads.execute(() -> comeAndGo(admission, length));
            }
        }

        assertThat(admission.admitted() + admission.refused()).isEqualTo(2_000);
        assertThat(admission.bytesInFlight()).isZero();
        assertThat(admission.requestsInFlight()).isZero();
    }

    private static void comeAndGo(Admission admission, int length) {
        try (var room = admission.enter(length)) {
            room.resize(length / 2);
        } catch (Refusal e) {
            assertThat(e.status()).isEqualTo(429);
        }
    }
}
