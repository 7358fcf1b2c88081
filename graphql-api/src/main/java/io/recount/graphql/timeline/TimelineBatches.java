package io.recount.graphql.timeline;

import io.recount.graphql.bus.Batch;
import io.recount.graphql.bus.Queries;
import io.recount.projections.timeline.Activities;
import io.recount.projections.timeline.ActivityCount;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.FindTimelines;
import io.recount.projections.timeline.GetActivities;
import io.recount.projections.timeline.GetActivity;
import io.recount.projections.timeline.TimelinePage;
import io.recount.projections.timeline.TimelinePages;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of the timelines of many customers at once. */
@Configuration(proxyBeanMethods = false)
class TimelineBatches {
    @Bean
    Batch<FindTimeline, TimelinePage> timelineBatch(Queries queries) {
        return new Batch<>(
                "timeline",
                (call, pages) -> queries.value(call, new FindTimelines(pages), TimelinePages.class)
                        .pages());
    }

    @Bean
    Batch<GetActivity, List<ActivityCount>> activityBatch(Queries queries) {
        return new Batch<>(
                "activity",
                (call, wanted) -> queries.value(call, new GetActivities(wanted), Activities.class)
                        .counts());
    }
}
