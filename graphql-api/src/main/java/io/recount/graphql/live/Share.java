package io.recount.graphql.live;

import io.recount.projections.live.LiveEvents.Watch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What all who watch sources may be sent together, in equal parts. */
final class Share {
    /** Messages a second. */
    private static final double IN_ALL = 2_000;

    /** Messages a second for one of them, however few they are. */
    private static final double MOST = 100;

    private final AtomicInteger members = new AtomicInteger();

    /** One member's part, until it is closed. */
    final class Part implements Watch {
        private final AtomicBoolean given = new AtomicBoolean();

        /** Messages a second, now. */
        double rate() {
            return Math.min(MOST, IN_ALL / Math.max(1, members.get()));
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) {
                members.decrementAndGet();
            }
        }
    }

    Part join() {
        members.incrementAndGet();
        return new Part();
    }
}
