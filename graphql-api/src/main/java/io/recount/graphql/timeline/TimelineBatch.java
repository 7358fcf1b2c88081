package io.recount.graphql.timeline;

import io.recount.graphql.bus.Batch;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.FindTimelines;
import io.recount.projections.timeline.TimelinePage;
import io.recount.projections.timeline.TimelinePages;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pages of the timelines of many customers. */
@Component
final class TimelineBatch implements Batch<FindTimeline, TimelinePage> {
    private final Queries queries;

    TimelineBatch(Queries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Map<FindTimeline, TimelinePage> load(Call call, Set<FindTimeline> questions) {
        return queries.value(call, new FindTimelines(questions), TimelinePages.class)
                .pages();
    }
}
