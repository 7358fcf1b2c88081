package io.recount.graphql;

import io.recount.commands.projection.ProjectionRuns;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.run.Difference;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.ProjectionView;
import io.recount.projections.run.ProjectionViews;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One view in memory, and the run that was last asked for. */
final class Rebuilding implements ProjectionRuns, ProjectionViews {
    private @Nullable ProjectionRun run;

    void reset() {
        run = null;
    }

    @Override
    public void replay(String projection) {
        begin(projection, RunKind.REPLAY);
    }

    @Override
    public void check(String projection) {
        begin(projection, RunKind.CHECK);
    }

    @Override
    public void cancel(String projection) {
        throw new RuleViolated("NO_RUN_ACTIVE", "nothing is at work");
    }

    @Override
    public List<ProjectionView> all() {
        return List.of(new ProjectionView("profile-view", 40, 42, 2, 1, run));
    }

    private void begin(String projection, RunKind kind) {
        if (!projection.equals("profile-view")) {
            throw new RuleViolated("PROJECTION_UNKNOWN", "there is no such projection");
        }
        var difference = new Difference("profiles", "hash:1", List.of("state"), "a1", "b2");
        run = new ProjectionRun(
                kind,
                RunState.BUILDING,
                GraphQlFixtures.NOW,
                null,
                20,
                42,
                10.5,
                2_095L,
                0,
                1,
                List.of(difference),
                null);
    }
}
