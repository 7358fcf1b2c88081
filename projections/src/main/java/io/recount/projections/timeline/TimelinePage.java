package io.recount.projections.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a timeline. Where sources or titles match rarely it may hold fewer rows than asked for, even none, and yet more
 * follow: one request looks at {@value PageScan#MOST_SCANNED} entries at most.
 *
 * @param hasNext whether more rows may follow behind {@code end}
 * @param end the last place that was looked at, where the next page goes on; null on an empty last page
 */
public record TimelinePage(
        List<TimelineEntry> rows, boolean hasNext, @Nullable TimelinePlace end) {
    static final TimelinePage EMPTY = new TimelinePage(List.of(), false, null);

    public TimelinePage {
        rows = List.copyOf(rows);
    }
}
