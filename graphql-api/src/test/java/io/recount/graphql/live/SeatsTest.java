package io.recount.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final Seats seats = new Seats(2, 3);

    @Test
    void aKeyHasNoMoreThanItMay() {
        seats.take(ONE);
        seats.take(ONE);

        assertThatExceptionOfType(TooManySubscriptions.class)
                .isThrownBy(() -> seats.take(ONE))
                .withMessage("This key has 2 subscriptions open, which is as many as it may.");
        seats.take(OTHER);
    }

    @Test
    void allTogetherHaveNoMoreThanTheyMay() {
        seats.take(ONE);
        seats.take(ONE);
        seats.take(OTHER);

        assertThatExceptionOfType(TooManySubscriptions.class)
                .isThrownBy(() -> seats.take(OTHER))
                .withMessage("The server has 3 subscriptions open, and takes no more.");
    }

    @Test
    void whoLeavesMakesRoomOnce() {
        var seat = seats.take(ONE);
        seats.take(ONE);
        seat.close();
        seat.close();

        seats.take(ONE);

        assertThat(seats.taken()).isEqualTo(2);
        assertThatExceptionOfType(TooManySubscriptions.class).isThrownBy(() -> seats.take(ONE));
    }
}
