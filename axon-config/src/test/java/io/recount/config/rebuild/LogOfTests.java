package io.recount.config.rebuild;

import io.recount.config.views.Delivered;
import io.recount.projections.LoggedEvent;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** A log in memory, handed out in small blocks, that can be held at a position. */
final class LogOfTests implements Blocks.Log {
    private static final int BLOCK = 700;

    private final List<TrackedEventMessage<?>> messages;
    private volatile long heldAt = Long.MAX_VALUE;
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private volatile CountDownLatch goesOn = new CountDownLatch(1);

    LogOfTests(List<LoggedEvent> events) {
        this.messages =
                events.stream().<TrackedEventMessage<?>>map(LogOfTests::message).toList();
    }

    /** Lets nobody read on from a position, until {@link #release}. */
    void hold(long position) {
        reached = new CountDownLatch(1);
        goesOn = new CountDownLatch(1);
        heldAt = position;
    }

    /** Waits until somebody wants to read on from there. */
    void awaitHeld() throws InterruptedException {
        reached.await();
    }

    void release() {
        heldAt = Long.MAX_VALUE;
        goesOn.countDown();
    }

    long head() {
        return position(messages.getLast());
    }

    List<Delivered> delivered() {
        return messages.stream()
                .map(message -> Objects.requireNonNull(Delivered.of(message)))
                .toList();
    }

    @Override
    public List<TrackedEventMessage<?>> block(long after, int limit, long mostBytes) {
        if (after >= heldAt) {
            reached.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return messages.stream()
                .filter(message -> position(message) > after)
                .limit(BLOCK)
                .toList();
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private static TrackedEventMessage<?> message(LoggedEvent logged) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(logged.position()),
                new GenericEventMessage<>(
                        logged.eventId().toString(), logged.event(), MetaData.emptyInstance(), logged.recordedAt()));
    }
}
