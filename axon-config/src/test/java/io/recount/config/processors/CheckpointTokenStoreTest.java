package io.recount.config.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.views.FoldingProjector;
import io.recount.config.views.LiveView;
import io.recount.config.views.NothingParked;
import io.recount.config.views.Slot;
import io.recount.config.views.ViewDefinition;
import io.recount.projections.CustomerLog;
import io.recount.projections.LoggedEvent;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class CheckpointTokenStoreTest {
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final HoldingProjector projector = new HoldingProjector();
    private final ViewPositions positions = new ViewPositions(() -> 100);
    private final BatchedProjector batched = new BatchedProjector(
            new LiveView(
                    new ViewDefinition("view", _ -> projector),
                    Nowhere.STORE,
                    Slot.FIRST,
                    (_, _) -> new NothingParked()),
            _ -> {});
    private final CheckpointTokenStore checkpoints = new CheckpointTokenStore(tokens, List.of(batched), positions);

    CheckpointTokenStoreTest() {
        tokens.initializeTokenSegments("view", 1);
    }

    @Test
    void theStoredPlaceWaitsWhileAViewHoldsBack() {
        projector.holds = true;
        batchUpTo(5);
        assertThat(tokens.fetchToken("view", 0)).isNull();

        projector.holds = false;
        batchUpTo(9);
        assertThat(tokens.fetchToken("view", 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
    }

    @Test
    void aPlaceBetweenBatchesWaitsToo() {
        projector.holds = true;
        batchUpTo(5);

        checkpoints.storeToken(new GlobalSequenceTrackingToken(6), "view", 0);

        assertThat(tokens.fetchToken("view", 0)).isNull();
    }

    @Test
    void anIdleProcessorStoresWhatItsViewHoldsBackAndThenItsPlace() {
        projector.holds = true;
        batchUpTo(5);

        checkpoints.extendClaim("view", 0);

        assertThat(projector.stored).isOne();
        assertThat(tokens.fetchToken("view", 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    @Test
    void aStoppingProcessorDoesTheSame() {
        projector.holds = true;
        batchUpTo(5);

        checkpoints.releaseClaim("view", 0);

        assertThat(tokens.fetchToken("view", 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    @Test
    void whatAFailureLostIsNotPassedOver() {
        projector.holds = true;
        batchUpTo(5);
        projector.holds = false;

        checkpoints.releaseClaim("view", 0);

        assertThat(projector.stored).isZero();
        assertThat(tokens.fetchToken("view", 0)).isNull();
    }

    @Test
    void readersSeeAViewMoveWhenItsPlaceIsStored() {
        batchUpTo(5);
        assertThat(positions.position("view")).isEqualTo(5);
        projector.holds = true;
        batchUpTo(8);
        assertThat(positions.position("view")).isEqualTo(5);
        checkpoints.extendClaim("view", 0);
        assertThat(positions.position("view")).isEqualTo(8);
    }

    @Test
    void aPlaceFoundAfterARestartIsWhereTheViewIs() {
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "view", 0);
        checkpoints.fetchToken("view", 0);
        assertThat(positions.position("view")).isEqualTo(7);
    }

    private void batchUpTo(long position) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        batched.handle(event(position));
        checkpoints.storeToken(new GlobalSequenceTrackingToken(position), "view", 0);
        unitOfWork.commit();
    }

    private static EventMessage<?> event(long position) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                GenericEventMessage.asEventMessage(new CustomerLog()
                        .registered(CustomerLog.ANNA, 1)
                        .events()
                        .getFirst()
                        .event()));
    }

    private static final class HoldingProjector extends FoldingProjector {
        boolean holds;
        int stored;

        @Override
        public String name() {
            return "view";
        }

        @Override
        public void project(List<LoggedEvent> batch) {}

        @Override
        public boolean holdsBack() {
            return holds;
        }

        @Override
        public void store() {
            stored++;
            holds = false;
        }
    }
}
