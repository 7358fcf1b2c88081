package io.recount.config.rebuild;

import io.recount.config.views.LiveView;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Lets live views go first: waits a little while one of them is behind and moving. For one thread. */
final class Courtesy {
    private static final long BEHIND_EVENTS = 500;
    private static final long NANOS_A_WAIT = 5_000_000;
    private static final int MOST_WAITS = 20;

    private final Collection<LiveView> views;
    private final LongSupplier head;
    private final Map<LiveView, Long> before = new HashMap<>();

    Courtesy(Collection<LiveView> views, LongSupplier head) {
        this.views = views;
        this.head = head;
    }

    void giveWay() {
        for (int wait = 0; wait < MOST_WAITS && isAnyBehind(); wait++) {
            LockSupport.parkNanos(NANOS_A_WAIT);
        }
    }

    /** One that stands still gains nothing by our waiting. */
    private boolean isAnyBehind() {
        boolean behind = false;
        for (var view : views) {
            long position = view.position();
            var last = before.put(view, position);
            behind |= last != null && position > last && head.getAsLong() - position > BEHIND_EVENTS;
        }
        return behind;
    }
}
