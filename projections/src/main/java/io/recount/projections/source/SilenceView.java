package io.recount.projections.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source has kept quiet for longer than it usually does.
 *
 * @param lastSeen when its last message was recorded, null where there is none
 * @param gapMillis how long ago that is, 0 where there is none
 * @param thresholdMillis the 99th percentile of its gaps, at most 12.5 % above it; null with too few gaps to tell
 * @param gaps how many of its gaps count: those of a second or more in the 28 days up to its last message
 */
public record SilenceView(
        State state,
        @Nullable Instant lastSeen,
        long gapMillis,
        @Nullable Long thresholdMillis,
        long gaps) {
    /** Gaps without which there is no telling. */
    public static final int FEWEST_GAPS = 100;

    /** What the numbers say. */
    public enum State {
        /** The gap is one it has had before. */
        ACTIVE,
        /** 99 of 100 of its gaps were shorter. */
        SILENT,
        /** Fewer than 100 gaps were observed. */
        UNKNOWN
    }
}
