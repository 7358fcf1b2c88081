package io.recount.projections.source;

import io.recount.projections.bson.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a source was first and last heard of. */
final class SourceHead {
    private static final long NEVER = Long.MIN_VALUE;

    long position;
    long first;
    long last;

    SourceHead() {
        this(Long.MIN_VALUE, NEVER, NEVER);
    }

    SourceHead(long position, long first, long last) {
        this.position = position;
        this.first = first;
        this.last = last;
    }

    boolean awaits(long at) {
        return at > position;
    }

    /** Hears of the source; answers how long it had been quiet, in milliseconds. */
    long hear(long at, Instant recordedAt) {
        long now = Micros.of(recordedAt);
        long gap = last == NEVER ? 0 : Math.max(0, now - last) / 1_000;
        position = at;
        first = first == NEVER ? now : first;
        last = Math.max(last, now);
        return gap;
    }

    @Nullable Instant firstSeen() {
        return first == NEVER ? null : Micros.toInstant(first);
    }

    @Nullable Instant lastSeen() {
        return last == NEVER ? null : Micros.toInstant(last);
    }
}
