package io.recount.config.eventstore;

import io.recount.config.postgres.WriterSession;
import io.recount.config.sealing.SubjectKeys;
import io.recount.ingestion.intake.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups on their way to the disk. While one is written the next may be decided already; when one fails, all that were decided
 * after it fail too, because they built on what never happened.
 */
public final class GroupLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupLog.class);
    private static final int MOST_ON_THEIR_WAY = 1;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final EventReader reader;
    private final LogTail tail;
    private final PostgresEventStorage storage;
    private final LogWriter writer;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<StagedGroup> waiting = new ArrayDeque<>();
    private final CompletableFuture<Throwable> broken = new CompletableFuture<>();
    private @Nullable StagedGroup current;
    private long generation;
    private long nextPosition;
    private boolean failed;
    private boolean closed;

    /** Opens the log to whoever holds the session, which is closed together with it. */
    public GroupLog(WriterSession session, EventReader reader, SnapshotTable snapshots, SubjectKeys keys) {
        this.reader = reader;
        long head = reader.head();
        this.tail = new LogTail(reader, head);
        this.nextPosition = head + 1;
        this.storage = new PostgresEventStorage(reader, snapshots, tail, this::awaitDurable);
        this.writer = new LogWriter(session, keys, tail);
        this.thread = Thread.ofPlatform()
                .name("log-writer")
                .uncaughtExceptionHandler((_, failure) -> breakOff(failure))
                .start(this::writeGroups);
    }

    /** What Axon asks of this log. */
    PostgresEventStorage storage() {
        return storage;
    }

    /** Passes tasks on once what the calling thread's commands decided so far can be read from the store. */
    public Executor onceDurable(Executor executor) {
        return task -> storage.onceDurable(() -> executor.execute(task));
    }

    public LogTail tail() {
        return tail;
    }

    /** Completes with what ended the writing thread unasked: nothing becomes durable any more. */
    public CompletableFuture<Throwable> broken() {
        return broken;
    }

    /** Grows with every failure: what was remembered of groups that were not durable is wrong then. */
    public long generation() {
        lock.lock();
        try {
            return generation;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets the calling thread's commands append to a new group; blocks while too many are on their way, and finds the head
     * again after a failure.
     */
    public OpenGroup open() {
        lock.lock();
        try {
            while (waiting.size() >= MOST_ON_THEIR_WAY && !failed) {
                changed.awaitUninterruptibly();
            }
            if (failed) {
                recover();
            }
            return new OpenGroup(this, storage, new StagedGroup(generation, nextPosition));
        } finally {
            lock.unlock();
        }
    }

    /** Hands the group to the writer. */
    CompletableFuture<Long> submit(StagedGroup group) {
        lock.lock();
        try {
            if (closed || failed || group.generation != generation) {
                return CompletableFuture.failedFuture(new StoreUnavailable("a group before this one failed", null));
            }
            nextPosition = group.nextPosition();
            waiting.add(group);
            changed.signalAll();
            return group.durable;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no event of these streams is on its way any more, so that reading the store finds them all. */
    void awaitDurable(Collection<UUID> streams) {
        lock.lock();
        try {
            while (!failed && onTheirWay().anyMatch(group -> group.holdsAny(streams))) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }

    private Stream<StagedGroup> onTheirWay() {
        return Stream.concat(Stream.ofNullable(current), waiting.stream());
    }

    private void recover() {
        while (current != null || !waiting.isEmpty()) {
            changed.awaitUninterruptibly();
        }
        // First, so that no one else can append once the head is read.
        writer.claim();
        long head = reader.head();
        tail.reset(head);
        nextPosition = head + 1;
        generation++;
        failed = false;
    }

    private void writeGroups() {
        for (var group = next(); group != null; group = next()) {
            RuntimeException failure = write(group);
            done(failure != null);
            group.end(failure);
        }
    }

    /** Nobody may wait for a writer that is no more. */
    private void breakOff(Throwable failure) {
        lock.lock();
        try {
            closed = true;
            onTheirWay().forEach(group -> group.end(new StoreUnavailable("the writer of the log ended", failure)));
            waiting.clear();
        } finally {
            lock.unlock();
        }
        done(true);
        broken.complete(failure);
    }

    private @Nullable RuntimeException write(StagedGroup group) {
        if (failed) {
            return new StoreUnavailable("a group before this one failed", null);
        }
        try {
            writer.write(group);
            return null;
        } catch (Exception e) {
            LOG.warn("A group of {} events could not be written: {}", group.events.size(), e.toString());
            writer.close();
            return new StoreUnavailable("the group could not be written", e);
        }
    }

    private @Nullable StagedGroup next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                if (!changed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    look();
                }
            }
            current = waiting.poll();
            changed.signalAll();
            return current;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        } finally {
            lock.unlock();
        }
    }

    /** Finds out while nothing is to be written, not with the next event, that the right to append was lost. */
    private void look() {
        if (writer.mayAppend()) {
            return;
        }
        failed = true;
        writer.close();
        try {
            writer.claim();
        } catch (StoreUnavailable e) {
            LOG.warn("The log cannot be written at the moment: {}", String.valueOf(e.getCause()));
        }
    }

    private void done(boolean withFailure) {
        lock.lock();
        try {
            current = null;
            failed |= withFailure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
