package io.recount.commands.projection;

/**
 * What came of a retry.
 *
 * @param taken events that are in the view now
 * @param parked events that are still parked for the view
 */
public record RetriedEvents(long taken, long parked) {}
