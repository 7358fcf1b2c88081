package io.recount.graphql.stream;

import io.recount.commands.access.AccessKeys;
import io.recount.graphql.live.Seats;
import io.recount.graphql.operation.Engine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All connections: ended when their key is revoked, and when the server stops, before requests are waited for. */
@Component
public final class Connections implements SmartLifecycle {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Engine engine;
    private final Seats seats;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong tooSlow = new AtomicLong();
    private volatile boolean running = true;

    Connections(Engine engine, AccessKeys keys, Seats seats) {
        this.engine = engine;
        this.seats = seats;
        keys.onRevoked(id -> open.forEach(connection -> {
            var key = connection.key();
            if (key != null && key.id().equals(id)) {
                connection.end(Ending.REVOKED);
            }
        }));
    }

    /**
     * A new connection, before its client has shown a key; it ends by itself when it is run.
     *
     * @param betweenPings how often the client is asked for a sign of life; a third of what the transport waits for one
     */
    public Connection open(Wire wire, Duration betweenPings) {
        var connection = new Connection(engine, wire, this, betweenPings);
        open.add(connection);
        if (!running) {
            connection.end(Ending.GOING_AWAY);
        }
        return connection;
    }

    OpenSubscriptions.Counts counts() {
        return new OpenSubscriptions.Counts(seats.taken(), open.size(), tooSlow.get());
    }

    Seats seats() {
        return seats;
    }

    void ended(Ending ending) {
        if (ending.equals(Ending.TOO_SLOW)) {
            tooSlow.incrementAndGet();
        }
    }

    void left(Connection connection) {
        open.remove(connection);
        synchronized (open) {
            open.notifyAll();
        }
    }

    /** After whatever says that the server stops, before the web server itself. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(connection -> connection.end(Ending.GOING_AWAY));
        awaitNone();
    }

    /** Gives clients a moment to hear of it. */
    private void awaitNone() {
        synchronized (open) {
            try {
                long end = System.nanoTime() + FAREWELL.toNanos();
                for (long left = FAREWELL.toMillis();
                        !open.isEmpty() && left > 0;
                        left = (end - System.nanoTime()) / 1_000_000) {
                    open.wait(left);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
