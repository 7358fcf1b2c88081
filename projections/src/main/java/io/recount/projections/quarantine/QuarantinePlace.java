package io.recount.projections.quarantine;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of entries, which runs from the newest to the oldest. */
public record QuarantinePlace(Instant receivedAt, UUID id) {}
