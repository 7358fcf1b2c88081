package io.recount.projections.timeline;

import java.util.List;
import java.util.Map;

/** The counts for each activity that was asked for: all its stretches, the oldest first; none for an unknown customer. */
public record Activities(Map<GetActivity, List<ActivityCount>> counts) {
    public Activities {
        counts = Map.copyOf(counts);
    }
}
