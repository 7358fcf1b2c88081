package io.recount.projections.source;

import java.time.Instant;

/** Asks whether a source is silent at this moment. */
public record GetSourceSilence(String source, Instant now) {}
