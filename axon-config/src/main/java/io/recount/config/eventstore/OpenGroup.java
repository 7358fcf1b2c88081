package io.recount.config.eventstore;

import io.recount.domain.customer.CustomerId;
import io.recount.ingestion.intake.DurableWrite;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** The group that takes the events of the calling thread's commands until it is submitted or closed. */
public final class OpenGroup implements AutoCloseable {
    private final GroupLog log;
    private final PostgresEventStorage storage;
    private final StagedGroup staged;

    OpenGroup(GroupLog log, PostgresEventStorage storage, StagedGroup staged) {
        this.log = log;
        this.storage = storage;
        this.staged = staged;
        storage.open(staged);
    }

    /** Reads these customers' histories in one go; waits first for what is on its way to the disk. */
    public void prepare(Collection<CustomerId> customers) {
        log.awaitDurable(customers.stream().map(CustomerId::value).toList());
        storage.prepare(customers);
    }

    /** Adds a write to the group's transaction. */
    public void write(DurableWrite write) {
        staged.writes.add(write);
    }

    /**
     * Hands the group to the writer. An empty group takes its turn, too: it may hold repeats of messages that are on their way
     * to the disk just now.
     */
    public CompletableFuture<Long> submit() {
        return log.submit(staged);
    }

    @Override
    public void close() {
        storage.close();
    }
}
