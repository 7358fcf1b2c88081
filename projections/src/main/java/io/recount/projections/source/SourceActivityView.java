package io.recount.projections.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source sent.
 *
 * @param firstSeen when the first message of it was recorded, null where there is none
 * @param lastSeen when the last one was
 * @param days those asked for on which there was any, in their order
 */
public record SourceActivityView(
        @Nullable Instant firstSeen, @Nullable Instant lastSeen, List<DayView> days) {
    public SourceActivityView {
        days = List.copyOf(days);
    }
}
