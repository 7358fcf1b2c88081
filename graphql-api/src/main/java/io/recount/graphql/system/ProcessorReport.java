package io.recount.graphql.system;

import org.jspecify.annotations.Nullable;

/**
 * How far a processor has come.
 *
 * @param name of its processing group
 * @param position log position of the last event it handled, -1 before the first
 * @param head log position of the newest event there is
 * @param lagEvents events it has yet to handle
 * @param lagMillis how long the oldest of these has been waiting, 0 when there is none
 * @param parked events that it could not take, and those that wait behind them
 * @param error why it is not running, null while all is well; shown to administrators, so without personal data
 */
public record ProcessorReport(
        String name,
        long position,
        long head,
        long lagEvents,
        long lagMillis,
        long parked,
        @Nullable String error) {}
