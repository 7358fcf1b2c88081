package io.recount.projections.quarantine;

import java.util.UUID;

/** Asks for one entry, with its payload. */
public record GetQuarantined(UUID id) {}
