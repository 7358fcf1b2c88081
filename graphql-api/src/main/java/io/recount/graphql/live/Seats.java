package io.recount.graphql.live;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** How many subscriptions there may be at a time. */
@Component
public final class Seats {
    /** Of one key. */
    static final int OF_A_KEY = 2_000;

    /** Of all together. */
    static final int IN_ALL = 5_000;

    private final int ofAKey;
    private final int inAll;
    private final Map<UUID, Integer> byKey = new HashMap<>();
    private int taken;

    Seats() {
        this(OF_A_KEY, IN_ALL);
    }

    Seats(int ofAKey, int inAll) {
        this.ofAKey = ofAKey;
        this.inAll = inAll;
    }

    /** One subscription's place; closing it twice does nothing. */
    final class Seat implements AutoCloseable {
        private final UUID key;
        private final AtomicBoolean left = new AtomicBoolean();

        private Seat(UUID key) {
            this.key = key;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                leave(key);
            }
        }
    }

    /**
     * Takes a place.
     *
     * @throws TooManySubscriptions when there is none left
     */
    synchronized Seat take(UUID key) {
        int own = byKey.getOrDefault(key, 0);
        if (own >= ofAKey) {
            throw new TooManySubscriptions("This key has " + own + " subscriptions open, which is as many as it may.");
        }
        if (taken >= inAll) {
            throw new TooManySubscriptions("The server has " + taken + " subscriptions open, and takes no more.");
        }
        byKey.put(key, own + 1);
        taken++;
        return new Seat(key);
    }

    /** How many are open. */
    public synchronized int taken() {
        return taken;
    }

    private synchronized void leave(UUID key) {
        taken--;
        if (byKey.merge(key, -1, Integer::sum) == 0) {
            byKey.remove(key);
        }
    }
}
