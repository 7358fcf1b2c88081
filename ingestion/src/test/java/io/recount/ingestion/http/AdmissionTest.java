package io.recount.ingestion.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        other.resize(30);
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
    void whatWasAnnouncedHoldsNothing() throws Refusal {
        var admission = new Admission(100, 10, Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++) {
            var _ = admission.enter(100);
        }

        assertThat(admission.bytesInFlight()).isZero();
    }

    @Test
    void strangersShareAQuarterUntilTheyAreKnown() throws Refusal {
        var admission = new Admission(100, 8, Duration.ofSeconds(1));
        var first = admission.enterStranger(25);
        first.resize(25);
        assertThatThrownBy(() -> admission.enterStranger(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> first.resize(26)).isInstanceOf(Refusal.class);
        admission.enter(75).resize(75);

        first.trust();
        first.close();
        var second = admission.enterStranger(25);
        second.resize(25);

        assertThat(admission.bytesInFlight()).isEqualTo(100);
        assertThat(admission.requestsInFlight()).isEqualTo(2);
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

        assertThat(admission.admitted() + admission.refused()).isGreaterThanOrEqualTo(2_000);
        assertThat(admission.bytesInFlight()).isZero();
        assertThat(admission.requestsInFlight()).isZero();
    }

    private static void comeAndGo(Admission admission, int length) {
        try (var room = length % 2 == 0 ? admission.enter(length) : admission.enterStranger(length)) {
            room.resize(length);
            room.trust();
            room.resize(length / 2);
        } catch (Refusal e) {
            assertThat(e.status()).isEqualTo(429);
        }
    }
}
