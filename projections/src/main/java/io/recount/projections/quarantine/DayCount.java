package io.recount.projections.quarantine;

import java.time.LocalDate;

/** How many messages came into quarantine on a day (UTC) on which there were any. */
public record DayCount(LocalDate day, long count) {}
