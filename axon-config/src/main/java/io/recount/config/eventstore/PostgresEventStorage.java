package io.recount.config.eventstore;

import io.recount.domain.customer.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * What Axon asks of the log. Appends go to the group that is open; histories come from what the group prepared, or from the
 * store once nothing of them is on its way there any more.
 */
final class PostgresEventStorage implements EventStorageEngine {
    private final EventReader reader;
    private final SnapshotTable snapshots;
    private final LogTail tail;
    private final Consumer<List<UUID>> untilDurable;
    private final Map<UUID, PreparedHistory> prepared = new HashMap<>();
    private @Nullable StagedGroup open;

    /**
     * @param untilDurable waits until no event of these streams is on its way to the store
     */
    PostgresEventStorage(EventReader reader, SnapshotTable snapshots, LogTail tail, Consumer<List<UUID>> untilDurable) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.tail = tail;
        this.untilDurable = untilDurable;
    }

    void open(StagedGroup group) {
        open = group;
    }

    /** Runs the action once the group that is open is durable, and never when it fails; at once where none is open. */
    void onceDurable(Runnable action) {
        if (open == null) {
            action.run();
        } else {
            var _ = open.durable.thenRun(action);
        }
    }

    void close() {
        open = null;
        prepared.clear();
    }

    /** Reads the histories of many customers in one go; they are used up when they are read. */
    void prepare(Collection<CustomerId> customers) {
        var ids = customers.stream().map(CustomerId::value).toList();
        var read = snapshots.read(ids);
        var firsts = new HashMap<UUID, Long>();
        for (var id : ids) {
            var snapshot = read.get(id);
            firsts.put(id, snapshot == null ? 0L : snapshot.getSequenceNumber() + 1);
        }
        var streams = reader.readStreams(firsts);
        for (var id : ids) {
            prepared.put(id, new PreparedHistory(read.get(id), streams.getOrDefault(id, List.of())));
        }
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (open == null) {
            throw new IllegalStateException("events are only appended by commands of a group");
        }
        open.add(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var id = UUID.fromString(aggregateIdentifier);
        var history = prepared.remove(id);
        if (history != null) {
            return DomainEventStream.of(history.events());
        }
        untilDurable.accept(List.of(id));
        return DomainEventStream.of(reader.readStream(id, firstSequenceNumber));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        var id = UUID.fromString(aggregateIdentifier);
        var history = prepared.get(id);
        if (history != null) {
            return Optional.ofNullable(history.snapshot());
        }
        untilDurable.accept(List.of(id));
        return Optional.ofNullable(snapshots.read(List.of(id)).get(id));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("followers open a stream");
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(tail.head());
    }

    private record PreparedHistory(
            @Nullable DomainEventMessage<?> snapshot, List<? extends DomainEventMessage<?>> events) {}
}
