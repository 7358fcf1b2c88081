package io.recount.config.eventstore;

import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the group log. */
public final class RecountEventStore extends AbstractEventStore {
    private final LogTail tail;

    private RecountEventStore(Builder builder, LogTail tail) {
        super(builder);
        this.tail = tail;
    }

    /** The store in which commands of open groups work; for the thread that runs the groups. */
    public static RecountEventStore of(GroupLog log) {
        return over(log.storage(), log.tail());
    }

    /** A store that reads only, for any thread. */
    public static RecountEventStore readingOnly(EventReader reader, SnapshotTable snapshots, LogTail tail) {
        return over(new PostgresEventStorage(reader, snapshots, tail, _ -> {}), tail);
    }

    private static RecountEventStore over(PostgresEventStorage storage, LogTail tail) {
        var builder = new Builder() {};
        builder.storageEngine(storage);
        return new RecountEventStore(builder, tail);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return tail.follow(token == null ? 0 : token.position().orElse(0));
    }

    /** A customer is read once a group and kept by its repository, so what the group staged itself is never read back. */
    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateIdentifier) {
        return Stream.empty();
    }
}
