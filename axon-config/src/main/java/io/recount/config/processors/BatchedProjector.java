package io.recount.config.processors;

import io.recount.config.views.Delivered;
import io.recount.config.views.LiveView;
import io.recount.projections.LoggedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Collects the events of a processor's batch, so that the view is read and written once for all of them. */
public final class BatchedProjector implements EventMessageHandler {
    private final LiveView view;
    private final Consumer<List<LoggedEvent>> applied;

    /**
     * Keeps a view up to date.
     *
     * @param applied told of each batch once the view has it
     */
    public BatchedProjector(LiveView view, Consumer<List<LoggedEvent>> applied) {
        this.view = view;
        this.applied = applied;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        var delivered = Delivered.of((TrackedEventMessage<?>) message);
        if (delivered != null) {
            batch().add(delivered);
        }
        return null;
    }

    /** Stores what the running batch changed; called before the batch's token is stored. */
    void flush() {
        var batch = batch();
        if (!batch.isEmpty()) {
            var taken = view.project(List.copyOf(batch));
            batch.clear();
            applied.accept(taken);
        }
    }

    LiveView view() {
        return view;
    }

    /** After which time without events the view is asked to store what it holds back. */
    public Duration patience() {
        return view.patience();
    }

    /** Name of the view and of its processor. */
    public String name() {
        return view.name();
    }

    private List<Delivered> batch() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(view.name(), name -> new ArrayList<>());
    }
}
