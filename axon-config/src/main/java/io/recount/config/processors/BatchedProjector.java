package io.recount.config.processors;

import io.recount.domain.customer.CustomerEvent;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Collects the events of a processor's batch, so that the projector reads and writes once for all of them. */
public final class BatchedProjector implements EventMessageHandler {
    private final Projector projector;
    private final Consumer<List<LoggedEvent>> applied;

    /**
     * Runs a projector.
     *
     * @param applied told of each batch once the projector has folded it in
     */
    public BatchedProjector(Projector projector, Consumer<List<LoggedEvent>> applied) {
        this.projector = projector;
        this.applied = applied;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        var tracked = (TrackedEventMessage<?>) message;
        if (message.getPayload() instanceof CustomerEvent event) {
            batch().add(new LoggedEvent(
                    tracked.trackingToken().position().orElseThrow(),
                    UUID.fromString(message.getIdentifier()),
                    message.getTimestamp(),
                    event));
        }
        return null;
    }

    @Override
    public void prepareReset() {
        projector.reset();
    }

    /** Stores what the running batch changed; called before the batch's token is stored. */
    void flush() {
        var batch = batch();
        if (!batch.isEmpty()) {
            var events = List.copyOf(batch);
            projector.project(events);
            batch.clear();
            applied.accept(events);
        }
    }

    /** Whether the view is not stored up to the batches that were flushed. */
    boolean holdsBack() {
        return projector.holdsBack();
    }

    /** Stores what the view holds back. */
    void store() {
        projector.store();
    }

    /** Name of the view and of its processor. */
    public String name() {
        return projector.name();
    }

    private List<LoggedEvent> batch() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(projector.name(), name -> new ArrayList<>());
    }
}
