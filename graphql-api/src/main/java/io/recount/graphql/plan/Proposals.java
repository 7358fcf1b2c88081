package io.recount.graphql.plan;

import io.recount.domain.tracking.PlanRule;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import io.recount.projections.catalogue.ProposeTrackingPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for rules out of the catalogue. */
final class Proposals {
    private static final double USUAL_SHARE = .99;

    private Proposals() {}

    /**
     * The proposed rules.
     *
     * @param argument path of the share, named where it is out of range
     */
    static List<PlanRule> of(
            Queries queries, Call call, @Nullable Object source, @Nullable Object minimumShare, String argument) {
        double share = minimumShare instanceof Number number ? number.doubleValue() : USUAL_SHARE;
        if (!(share >= 0 && share <= 1)) {
            throw new BadUserInput(argument, "must be between 0 and 1");
        }
        return queries.ask(call, new ProposeTrackingPlan(String.valueOf(source), share));
    }
}
