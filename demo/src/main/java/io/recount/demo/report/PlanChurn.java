package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.people.Plan;
import io.recount.demo.truth.WeekTruth;
import java.util.EnumMap;
import java.util.Map;

/** Weekly decisions by plan: how many were for leaving, and how many the hazards let expect. */
public final class PlanChurn implements Audience {
    private final Map<Plan, Row> rows = new EnumMap<>(Plan.class);

    /**
     * Decisions of one plan.
     *
     * @param churned how many left
     * @param expected sum of the hazards
     */
    public record Row(long weeks, long churned, double expected) {
        /** Share that leaves in a month of 30.4 days. */
        public double monthly() {
            return weeks == 0 ? 0 : 1 - StrictMath.pow(1 - (double) churned / weeks, 30.4 / 7);
        }

        private Row plus(WeekTruth week) {
            return new Row(weeks + 1, churned + (week.churned() ? 1 : 0), expected + week.churnHazard());
        }
    }

    @Override
    public void week(WeekTruth truth) {
        rows.put(truth.plan(), row(truth.plan()).plus(truth));
    }

    public Row row(Plan plan) {
        return rows.getOrDefault(plan, new Row(0, 0, 0));
    }
}
