package io.recount.config.commit;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Takes a snapshot after 100 events, and for long histories after a five-hundredth of their length: a snapshot grows with its
 * history, so a fixed distance would write quadratically much, while a long one would leave many events to be read.
 */
public final class SnapshotsAsHistoriesGrow extends AbstractSnapshotTrigger {
    private static final int SHORTEST = 100;
    private static final int PARTS = 500;

    private long sequence;
    private long since;

    private SnapshotsAsHistoriesGrow(Snapshotter snapshotter, Class<?> aggregateType) {
        super(snapshotter, aggregateType);
    }

    /** Triggers for a snapshotter. */
    public static SnapshotTriggerDefinition with(Snapshotter snapshotter) {
        return new SnapshotTriggerDefinition() {
            @Override
            public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
                return new SnapshotsAsHistoriesGrow(snapshotter, aggregateType);
            }
        };
    }

    @Override
    public void eventHandled(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            sequence = event.getSequenceNumber();
            since++;
        }
        super.eventHandled(message);
    }

    @Override
    protected boolean exceedsThreshold() {
        return since >= distance(sequence);
    }

    /** How many events a history of this length gathers before its next snapshot. */
    static long distance(long length) {
        return Math.max(SHORTEST, length / PARTS);
    }

    @Override
    protected void reset() {
        since = 0;
    }
}
