package io.recount.projections.timeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The stored timelines, for readers. Whoever asks for a customer that was joined to another gets the other's. */
public interface TimelineViews {
    /** The pages asked for, newest entries first; empty ones for unknown customers. Memory does not grow with histories. */
    Map<FindTimeline, TimelinePage> pages(Set<FindTimeline> queries);

    /** The counts asked for, the oldest first; zeros for unknown customers. */
    Map<GetActivity, List<ActivityCount>> activities(Set<GetActivity> queries);

    /** One page. */
    default TimelinePage page(FindTimeline query) {
        return Objects.requireNonNull(pages(Set.of(query)).get(query));
    }
}
