package io.recount.projections.progress;

import java.util.concurrent.CompletableFuture;

/** How far each view has come: all events up to a view's position are in what its readers see. */
public interface ViewProgress {
    /** Log position of the last durable event; 0 before the first. */
    long head();

    /** Log position up to which a view shows all events; 0 before the first, and while it is not known. */
    long position(String view);

    /**
     * Completes once a view has come to a log position, at once where it has already; never exceptionally, and never
     * while the view stands still. Whoever waits no longer cancels it. Actions that depend on it run on the thread of the
     * view's projector and must be short.
     */
    CompletableFuture<Void> reached(String view, long position);
}
