package io.recount.graphql.live;

import io.recount.projections.source.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/** Lets through as many messages as one subscription's part allows, and counts the others. Used by one thread at a time. */
final class Sampler {
    private static final double SECOND = 1_000_000_000;

    private final Share.Part share;
    private double allowed = 1;
    private long seenAt = Long.MIN_VALUE;
    private long skipped;

    Sampler(Share.Part share) {
        this.share = share;
    }

    Share.Part share() {
        return share;
    }

    /**
     * The message with the number of those that were left out before it; null where it is left out itself.
     *
     * @param now in nanoseconds, of a clock that only runs forward
     */
    @Nullable Received pass(ReceivedMessage message, long now) {
        if (seenAt != Long.MIN_VALUE) {
            // A second's worth may come at once.
            allowed = Math.min(most(), allowed + (now - seenAt) / SECOND * share.rate());
        } else {
            allowed = most();
        }
        seenAt = now;
        if (allowed < 1) {
            skipped++;
            return null;
        }
        allowed--;
        var received = new Received(message, skipped);
        skipped = 0;
        return received;
    }

    /** A part of less than a message a second still saves up for one. */
    private double most() {
        return Math.max(1, share.rate());
    }
}
