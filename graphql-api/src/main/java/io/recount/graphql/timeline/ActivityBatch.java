package io.recount.graphql.timeline;

import io.recount.graphql.bus.Batch;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.projections.timeline.Activities;
import io.recount.projections.timeline.ActivityCount;
import io.recount.projections.timeline.GetActivities;
import io.recount.projections.timeline.GetActivity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The activity of many customers. */
@Component
final class ActivityBatch implements Batch<GetActivity, List<ActivityCount>> {
    private final Queries queries;

    ActivityBatch(Queries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public Map<GetActivity, List<ActivityCount>> load(Call call, Set<GetActivity> questions) {
        return queries.value(call, new GetActivities(questions), Activities.class)
                .counts();
    }
}
