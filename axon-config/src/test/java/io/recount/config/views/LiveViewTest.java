package io.recount.config.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.projections.CustomerLog;
import io.recount.projections.LoggedEvent;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private final Brittle projector = new Brittle();
    private final LiveView view = new LiveView(
            new ViewDefinition("brittle", _ -> projector),
            new NoDocuments(),
            Slot.FIRST,
            (_, _) -> new NothingParked());

    @Test
    void aBatchThatFailedLeavesTheViewUnsettledUntilAllOfItIsFoldedAgain() {
        view.begin(10);
        view.project(List.of(event(20)));
        assertThat(view.isSettled()).isTrue();

        projector.isAway = true;
        assertThatThrownBy(() -> view.project(List.of(event(30), event(40)))).isInstanceOf(StoreFailed.class);
        assertThat(view.isSettled()).isFalse();
        projector.isAway = false;
        view.begin(20);
        assertThat(view.isSettled()).isFalse();
        view.project(List.of(event(30)));
        assertThat(view.isSettled()).isFalse();
        view.project(List.of(event(40)));
        assertThat(view.isSettled()).isTrue();
    }

    @Test
    void whatWasLostWhileItWasStoredIsFoldedAgainBeforeAnythingElse() {
        view.begin(10);
        projector.holds = true;
        view.project(List.of(event(20)));
        projector.isAway = true;
        assertThatThrownBy(view::storeAll).isInstanceOf(StoreFailed.class);
        projector.isAway = false;

        assertThat(view.isSettled()).isFalse();
        assertThatThrownBy(view::requireWhole).isInstanceOf(ReadAgain.class);
        assertThatThrownBy(() -> view.project(List.of(event(30)))).isInstanceOf(ReadAgain.class);
        view.begin(10);
        view.project(List.of(event(20), event(30)));
        assertThat(view.isSettled()).isTrue();
    }

    @Test
    void aViewThatMovedIsSettled() {
        view.begin(10);
        projector.isAway = true;
        assertThatThrownBy(() -> view.project(List.of(event(30)))).isInstanceOf(StoreFailed.class);
        view.move(30);

        assertThat(view.isSettled()).isTrue();
        assertThat(view.position()).isEqualTo(30);
    }

    private static Delivered event(long position) {
        var logged = new CustomerLog().registered(CustomerLog.ANNA, 1).events().getFirst();
        var message = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage(logged.event()));
        return new Delivered(message, CustomerLog.ANNA, logged, null);
    }

    /** Loses what it holds when its store is away. */
    private static final class Brittle extends FoldingProjector {
        boolean isAway;
        boolean holds;
        private boolean isHolding;

        @Override
        public String name() {
            return "brittle";
        }

        @Override
        public void project(List<LoggedEvent> batch) {
            isHolding = holds;
            if (!holds) {
                store();
            }
        }

        @Override
        public boolean holdsBack() {
            return isHolding;
        }

        @Override
        public void store() {
            isHolding = false;
            if (isAway) {
                throw new StoreFailed(new IllegalStateException("away"));
            }
        }
    }

    private static final class NoDocuments implements DocumentStore {
        @Override
        public KeyedDocuments collection(String name) {
            throw new AssertionError(name);
        }

        @Override
        public DocumentSearch search(String collection) {
            throw new AssertionError(collection);
        }
    }
}
