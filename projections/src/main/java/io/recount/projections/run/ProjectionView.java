package io.recount.projections.run;

import org.jspecify.annotations.Nullable;

/**
 * A view and how it stands.
 *
 * @param name stable name of the view and its processor
 * @param position log position of the last event folded in; 0 before the first
 * @param head log position of the newest event there is
 * @param parkedEvents events it could not take, and those that wait behind them
 * @param parkedCustomers whose these are
 * @param run the one at work, else the last one; null where there was none since the views' store is in use
 */
public record ProjectionView(
        String name,
        long position,
        long head,
        long parkedEvents,
        long parkedCustomers,
        @Nullable ProjectionRun run) {}
