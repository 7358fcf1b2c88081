package io.recount.projections.quarantine;

import io.recount.domain.quarantine.QuarantineFilter;

/** Asks how many entries there are per source, reason and status. */
public record CountQuarantined(QuarantineFilter filter) {}
