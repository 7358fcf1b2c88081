package io.recount.graphql.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    @Test
    void aReadThatIsGoingOnIsInterrupted() {
        var never = new CountDownLatch(1);
        assertThatThrownBy(() -> deadline.read(() -> {
                    Thread.ofVirtual().start(deadline::pass);
                    never.await();
                    return "read";
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void theThreadIsFreeAgainAfterTheInterrupt() throws Exception {
        deadline.read(() -> {
            deadline.pass();
            return "read";
        });
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void noReadBeginsAfterIt() {
        deadline.pass();
        assertThatThrownBy(() -> deadline.read(() -> "read")).isInstanceOf(TimedOut.class);
    }

    @Test
    void whatIsNoReadIsNotInterrupted() {
        deadline.pass();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void noTimeIsLeftWhenItIsOver() {
        assertThat(Deadline.in(Duration.ZERO).remaining()).isZero();
    }
}
