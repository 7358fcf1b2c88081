package io.recount.projections.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The building of a view beside the live one, and what came of it.
 *
 * @param endedAt null while it is at work
 * @param events that were folded so far
 * @param totalEvents that there are to fold, by now
 * @param eventsPerSecond mean over this run since it began or went on after a restart
 * @param remainingMillis until all are folded, estimated; null where it cannot be, or is over
 * @param documents that were compared so far; 0 unless it is a check
 * @param differences documents that are not as their events make them
 * @param examples the first few of these
 * @param error why it failed; null where it did not
 */
public record ProjectionRun(
        RunKind kind,
        RunState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long events,
        long totalEvents,
        double eventsPerSecond,
        @Nullable Long remainingMillis,
        long documents,
        long differences,
        List<Difference> examples,
        @Nullable String error) {
    public ProjectionRun {
        examples = List.copyOf(examples);
    }
}
