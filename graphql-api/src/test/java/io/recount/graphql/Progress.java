package io.recount.graphql;

import io.recount.projections.progress.ViewProgress;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Views that move when a test says so; the log ends at 100. */
public final class Progress implements ViewProgress {
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private final NavigableMap<Long, CompletableFuture<Void>> waiting = new TreeMap<>();
    private final Map<Long, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    synchronized void reset() {
        awaited.clear();
        positions.clear();
        waiting.clear();
    }

    /** A view has come to a position; whoever waits for that or less goes on. */
    synchronized void move(String view, long position) {
        positions.put(view, position);
        waiting.headMap(position, true).values().forEach(reached -> reached.complete(null));
    }

    /** Completes once somebody waits for a position. */
    CompletableFuture<Void> awaited(long position) {
        return awaited.computeIfAbsent(position, _ -> new CompletableFuture<>());
    }

    @Override
    public long head() {
        return 100;
    }

    @Override
    public long position(String view) {
        return positions.getOrDefault(view, 42L);
    }

    @Override
    public synchronized CompletableFuture<Void> reached(String view, long position) {
        if (position(view) >= position) {
            return CompletableFuture.completedFuture(null);
        }
        var reached = waiting.computeIfAbsent(position, _ -> new CompletableFuture<>());
        awaited(position).complete(null);
        return reached.copy();
    }
}
