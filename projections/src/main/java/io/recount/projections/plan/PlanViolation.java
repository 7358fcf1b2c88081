package io.recount.projections.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often messages of one source broke one rule on one day.
 *
 * @param rule its name; null for events that no rule names
 * @param day in UTC
 * @param count messages; those sent again count once where they were recorded, and each time they went to quarantine
 * @param lastPath JSON pointer in the last of them, as far as the rule names the properties
 */
public record PlanViolation(
        @Nullable String rule, LocalDate day, String source, long count, String lastPath, Instant lastSeen) {}
