package io.recount.projections.quarantine;

import java.time.LocalDate;

/**
 * Asks how many messages of a source came into quarantine on each day, whatever became of them.
 *
 * @param from first day (UTC), inclusive
 * @param to last day, inclusive
 */
public record CountQuarantinedPerDay(String source, LocalDate from, LocalDate to) {}
