package io.recount.config.views;

import io.recount.projections.run.ProjectionRun;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a view beside its documents, in one document of its own, which changes as a whole.
 *
 * @param slot where readers and processor find the view
 * @param run what is done beside it, or was; null where nothing was
 * @param position up to which a run has stored all it folded
 * @param isCut whether a run has stored only a part of what it folded since
 * @param hasLitter whether the other place may hold documents
 * @param version of the program that runs; another one begins anew
 */
public record ViewState(
        String view,
        Slot slot,
        @Nullable ProjectionRun run,
        long position,
        boolean isCut,
        boolean hasLitter,
        String version) {
    /** A view that was never built beside itself. */
    public static ViewState of(String view) {
        return new ViewState(view, Slot.FIRST, null, 0, false, false, "");
    }

    /** Whether a run was at work when this was stored. */
    public boolean isRunning() {
        return run != null && run.state().isActive();
    }
}
