package io.recount.projections.quarantine;

import io.recount.domain.quarantine.QuarantineStatus;

/** How many entries of a source have this reason and this status. */
public record QuarantineCount(String source, String reason, QuarantineStatus status, long count) {}
