package io.recount.graphql.stream;

import io.recount.commands.access.AccessKey;
import io.recount.graphql.call.Transport;
import io.recount.graphql.error.Incident;
import io.recount.graphql.live.Ongoing;
import io.recount.graphql.operation.Engine;
import io.recount.graphql.operation.Question;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection and the operations on it. One thread makes and writes all messages, so that each operation has its turn
 * and whoever is slow is slow alone; all others only leave word that there is something to do.
 */
public final class Connection implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** Answers that wait for a client which asks faster than it reads. */
    private static final int MOST_ANSWERS = 64;

    private final Engine engine;
    private final Wire wire;
    private final Connections all;
    private final Duration betweenPings;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile @Nullable Ending ending;
    private volatile @Nullable AccessKey key;

    /** Something to write. */
    @FunctionalInterface
    public interface Step {
        void write() throws IOException;
    }

    /**
     * Not run yet.
     *
     * @param betweenPings how often the client is asked for a sign of life, whatever else it is sent: one that only listens gives no other
     */
    Connection(Engine engine, Wire wire, Connections all, Duration betweenPings) {
        this.engine = engine;
        this.wire = wire;
        this.all = all;
        this.betweenPings = betweenPings;
    }

    /**
     * Lets the client ask, as the holder of a key.
     *
     * @param gate answers with the key while it is good; it is asked twice, since the key may be revoked before it is known here
     * @throws io.recount.graphql.operation.Refused by the gate
     */
    public void enter(Supplier<AccessKey> gate) {
        key = gate.get();
        try {
            key = gate.get();
        } catch (RuntimeException e) {
            key = null;
            throw e;
        }
    }

    /** Whether the end has come, though the client may not have been told yet. */
    public boolean hasEnded() {
        return ending != null;
    }

    /** The key that the client showed; null before. */
    public @Nullable AccessKey key() {
        return key;
    }

    /** Whether there is an operation of this id that has not ended. */
    public boolean runs(String id) {
        return operations.containsKey(id);
    }

    /** Runs an operation on the calling thread; where it is a subscription, its messages follow. */
    public void begin(String id, Question question, Transport transport) {
        var shown = key;
        if (shown == null) {
            throw new IllegalStateException("nobody has shown a key");
        }
        var operation = new Operation(id, this, engine);
        operations.put(id, operation);
        operation.begin(question, transport, new Ongoing(shown, all.seats(), operation::news));
        if (ending != null) {
            operation.close();
        }
    }

    /** Ends an operation that the client wants no more of. */
    public void cancel(String id) {
        var operation = operations.remove(id);
        if (operation != null) {
            operation.close();
        }
    }

    /** Has something written in its turn, unless too much waits already. */
    public void answer(Step step) {
        if (answers.incrementAndGet() > MOST_ANSWERS) {
            end(Ending.TOO_SLOW);
        } else {
            later(() -> {
                answers.decrementAndGet();
                step.write();
            });
        }
    }

    /** Ends it; the first reason counts. */
    public void end(Ending why) {
        synchronized (steps) {
            if (ending == null) {
                ending = why;
            }
        }
        later(() -> {});
    }

    void later(Step step) {
        steps.add(step);
    }

    /** Forgets it before it was run. */
    public void abandon() {
        all.left(this);
        operations.values().forEach(Operation::close);
    }

    Wire wire() {
        return wire;
    }

    /** Writes whatever there is, until the end. */
    @Override
    public void run() {
        try {
            var why = ending;
            long pinged = System.nanoTime();
            while (why == null) {
                long rest = betweenPings.toNanos() - (System.nanoTime() - pinged);
                var step = rest > 0 ? steps.poll(rest, TimeUnit.NANOSECONDS) : null;
                why = ending;
                if (why == null && step != null) {
                    write(step);
                } else if (why == null && rest <= 0) {
                    wire.ping();
                    pinged = System.nanoTime();
                }
            }
            wire.close(why);
            all.ended(why);
        } catch (IOException e) {
            giveUp(e);
            all.ended(Objects.requireNonNull(ending));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            all.left(this);
            operations.values().forEach(Operation::close);
            operations.clear();
        }
    }

    /** Whoever was there is gone, or takes nothing and cannot be told, for a message is half written. */
    private void giveUp(IOException failure) {
        if (isTimeout(failure)) {
            end(Ending.TOO_SLOW);
            var shown = key;
            LOG.info(
                    "A subscriber with the key {} took nothing for too long and was cut off",
                    shown == null ? "(none yet)" : shown.id());
        } else {
            end(Ending.DONE);
        }
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || (failure.getCause() != null && isTimeout(failure.getCause()));
    }

    private void write(Step step) throws IOException {
        try {
            step.write();
        } catch (RuntimeException e) {
            var incident = Incident.of("a subscription's connection", e);
            end(new Ending(1011, "INTERNAL", incident.message()));
        }
    }
}
