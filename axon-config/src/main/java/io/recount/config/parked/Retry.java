package io.recount.config.parked;

import io.recount.config.mongo.WriteGate;
import io.recount.config.views.LiveView;
import io.recount.config.views.Slot;
import io.recount.config.views.ViewWriter;
import io.recount.domain.customer.CustomerId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.jspecify.annotations.Nullable;

/** Gives a live view its parked events again: over and over while that helps, for a customer may wait for another one. */
final class Retry {
    private static final int MOST_ROUNDS = 100;

    private final LiveView view;
    private final ParkedQueue queue;
    private final WriteGate gate;
    private final Slot slot;
    private long taken;

    Retry(LiveView view, ParkedQueue queue, WriteGate gate) {
        this.view = view;
        this.queue = queue;
        this.gate = gate;
        this.slot = view.slot();
    }

    /** Answers with how many events were taken. */
    long run(@Nullable CustomerId only) {
        long before = -1;
        for (int round = 0; round < MOST_ROUNDS && taken > before; round++) {
            before = taken;
            for (var customer : queue.customers()) {
                if (only == null || only.equals(customer)) {
                    var _ = queue.process(
                            letter -> customer.equals(
                                    ParkedLetters.delivered(letter).customer()),
                            this::take);
                }
            }
        }
        return taken;
    }

    private EnqueueDecision<EventMessage<?>> take(DeadLetter<? extends EventMessage<?>> letter) {
        var delivered = ParkedLetters.delivered(letter);
        var event = delivered.event();
        var predecessor = delivered.predecessor();
        if (event == null) {
            return Decisions.requeue(delivered.why());
        }
        if (predecessor != null && queue.holds(predecessor)) {
            return Decisions.enqueue();
        }
        try (var _ = gate.enter()) {
            return view.hold(() -> {
                if (view.slot() != slot) {
                    return Decisions.enqueue();
                }
                view.takeLate(event);
                taken++;
                return Decisions.evict();
            });
        } catch (RuntimeException e) {
            if (!ViewWriter.isCulprit(e)) {
                throw e;
            }
            return Decisions.requeue(e);
        }
    }
}
