package io.recount.projections.customer;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.CustomerLog;
import io.recount.projections.LoggedEvent;
import io.recount.projections.testsupport.EmbeddedMongo;
import io.recount.projections.testsupport.TestMongo;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frame around a fold, tried with the simplest one: counting events. */
class CustomerProjectorTest {
    private static final long ROOM = 600;

    private final CustomerLog log = new CustomerLog();
    private final Failing parts = new Failing();

    private TestMongo mongo;
    private CustomerDocuments documents;
    private CustomerProjector<Count> projector;

    @BeforeEach
    void connect() {
        mongo = TestMongo.over(EmbeddedMongo.uri());
        documents = new CustomerDocuments(mongo.store(), "counts");
        projector = new CustomerProjector<>("counts", documents, new CountFormat(), parts, ROOM);
    }

    @AfterEach
    void disconnect() {
        mongo.close();
    }

    @Test
    void whatWasFoldedBeforeAFailedWriteIsForgotten() {
        projector.project(log.page(ANNA, 1, "a").events());
        parts.failBefore = true;
        log.page(ANNA, 2, "b");
        assertThatThrownBy(() -> projector.project(log.events())).hasMessage("before");

        parts.failBefore = false;
        projector.project(log.page(ANNA, 3, "c").events());
        assertThat(count(ANNA)).isEqualTo(3);
    }

    @Test
    void aFailureAfterTheWriteRepeatsNothing() {
        parts.failAfter = true;
        log.page(ANNA, 1, "a").page(BERT, 2, "b").joins(ANNA, BERT, 3);
        assertThatThrownBy(() -> projector.project(log.events())).hasMessage("after");

        parts.failAfter = false;
        projector.project(log.events());
        assertThat(count(BERT)).isEqualTo(4);
        assertThat(count(ANNA)).isEqualTo(4);
    }

    @Test
    void busyCustomersAreNotReadAgain() {
        projector.project(log.page(ANNA, 1, "a").events());
        mongo.store().restart();
        projector.project(log.page(ANNA, 2, "b").events());

        assertThat(mongo.store().reads()).isZero();
        assertThat(count(ANNA)).isEqualTo(2);
    }

    @Test
    void whoWasBusyLongestAgoIsReadAgain() {
        projector.project(log.page(ANNA, 1, "a").page(BERT, 2, "b").events());
        projector.project(List.of(log.page(CLEO, 3, "c").events().getLast()));
        mongo.store().restart();
        projector.project(List.of(log.page(ANNA, 4, "d").events().getLast()));

        assertThat(mongo.store().documentsRead()).isEqualTo(1);
        assertThat(count(ANNA)).isEqualTo(2);
    }

    @Test
    void aTakeOverReadsWhatAnotherProcessWrote() {
        projector.project(log.page(ANNA, 1, "a").events());
        var other = new CustomerProjector<>("counts", documents, new CountFormat(), new Failing(), ROOM);
        other.project(log.page(ANNA, 2, "b").events());

        projector.takeOver();
        var last = log.page(ANNA, 3, "c").events().getLast();
        projector.project(List.of(last));
        assertThat(count(ANNA)).isEqualTo(3);
    }

    private long count(CustomerId id) {
        var document = Objects.requireNonNull(documents.follow(Set.of(id)).get(id));
        return new CountFormat()
                .decode(id, Objects.requireNonNull(document.state()).getData())
                .count;
    }

    private static final class Count implements CustomerState<Count> {
        private long position = Long.MIN_VALUE;
        private long count;

        @Override
        public long position() {
            return position;
        }

        @Override
        public void fold(LoggedEvent logged) {
            position = logged.position();
            count++;
        }

        @Override
        public void adopt(@Nullable Count predecessor, LoggedEvent logged, HistoryAdopted adopted) {
            fold(logged);
            count += predecessor == null ? 0 : predecessor.count;
        }
    }

    private static final class CountFormat implements StateFormat<Count> {
        @Override
        public Count empty(CustomerId id) {
            return new Count();
        }

        @Override
        public Count decode(CustomerId id, byte[] bytes) {
            var buffer = ByteBuffer.wrap(bytes);
            var count = new Count();
            count.position = buffer.getLong();
            count.count = buffer.getLong();
            return count;
        }

        @Override
        public byte[] encode(Count state) {
            return ByteBuffer.allocate(16)
                    .putLong(state.position)
                    .putLong(state.count)
                    .array();
        }
    }

    private static final class Failing implements Parts<Count> {
        private boolean failBefore;
        private boolean failAfter;

        @Override
        public void prepare(Map<CustomerId, Slot<Count>> slots, List<LoggedEvent> batch) {}

        @Override
        public void saveBefore(Collection<Slot<Count>> changed) {
            if (failBefore) {
                throw new IllegalStateException("before");
            }
        }

        @Override
        public void removeAfter(Collection<Slot<Count>> changed) {
            if (failAfter) {
                throw new IllegalStateException("after");
            }
        }

        @Override
        public void erase(Collection<Long> positions) {}

        @Override
        public void forget(CustomerId id, @Nullable Count state) {}

        @Override
        public void drop() {}
    }
}
