package io.recount.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class StretchTest {
    @Test
    void ofLargeEventsFewAreTakenAtATime() {
        assertThat(stretch(32 << 10).from(0, 100 << 10)).hasSize(3);
        assertThat(stretch(100).from(0, 100 << 10)).hasSize(20);
    }

    @Test
    void oneIsTakenHoweverLargeItIs() {
        var stretch = stretch(32 << 10);

        assertThat(stretch.from(7, 1)).containsExactly(stretch.events().get(7));
    }

    @Test
    void noneIsTakenFromBehindTheEnd() {
        assertThat(stretch(100).from(18, 100 << 10)).hasSize(2);
    }

    private static Stretch stretch(long bytesEach) {
        List<TrackedEventMessage<?>> events = LongStream.range(0, 20)
                .<TrackedEventMessage<?>>mapToObj(position -> EventReader.tracked(
                        position, new GenericDomainEventMessage<>("customer", "c1", position, "event")))
                .toList();
        return new Stretch(events, bytesEach * events.size());
    }
}
