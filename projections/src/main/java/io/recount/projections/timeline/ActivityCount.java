package io.recount.projections.timeline;

import java.time.Instant;

/**
 * Interactions in one stretch of time.
 *
 * @param start when it begins
 * @param count 0 where nothing happened
 */
public record ActivityCount(Instant start, long count) {}
