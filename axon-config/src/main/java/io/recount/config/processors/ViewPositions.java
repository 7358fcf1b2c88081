package io.recount.config.processors;

import io.recount.projections.progress.ViewProgress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How far the views have come, told by whoever stores their checkpoints. */
public final class ViewPositions implements ViewProgress {
    private final LongSupplier head;
    private final Map<String, ViewPosition> views = new ConcurrentHashMap<>();

    /**
     * @param head position of the last durable event
     */
    public ViewPositions(LongSupplier head) {
        this.head = head;
    }

    @Override
    public long head() {
        return head.getAsLong();
    }

    @Override
    public long position(String view) {
        return of(view).position();
    }

    @Override
    public CompletableFuture<Void> reached(String view, long position) {
        return of(view).reached(position);
    }

    /** Takes note that readers of a view see all events up to a position; a lower one than before when the view was emptied. */
    void moved(String view, long position) {
        of(view).moved(position);
    }

    private ViewPosition of(String view) {
        return views.computeIfAbsent(view, _ -> new ViewPosition());
    }
}
