package io.recount.projections.timeline;

import io.recount.projections.progress.ViewQuery;
import java.util.Set;

/** Asks for the activity of many customers at once; answered with {@link Activities}. */
public record GetActivities(Set<GetActivity> wanted) implements ViewQuery {
    public GetActivities {
        wanted = Set.copyOf(wanted);
    }

    @Override
    public String view() {
        return TimelineProjector.NAME;
    }
}
