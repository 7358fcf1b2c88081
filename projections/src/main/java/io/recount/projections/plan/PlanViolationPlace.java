package io.recount.projections.plan;

import java.time.LocalDate;

/**
 * Where a row stands among the violations.
 *
 * @param rule empty for events that no rule names
 */
public record PlanViolationPlace(LocalDate day, String rule, String source) {
    /** The place of a row. */
    public static PlanViolationPlace of(PlanViolation row) {
        return new PlanViolationPlace(row.day(), row.rule() == null ? "" : row.rule(), row.source());
    }
}
