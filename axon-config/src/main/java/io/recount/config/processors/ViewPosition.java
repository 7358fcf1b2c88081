package io.recount.config.processors;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far one view has come, and who waits for it to go on. Nobody who asks or moves it ever blocks. */
final class ViewPosition {
    private static final Comparator<Wish> NEAREST_FIRST =
            Comparator.comparingLong(Wish::position).thenComparingLong(Wish::number);

    private final ConcurrentNavigableMap<Wish, CompletableFuture<Void>> waiting =
            new ConcurrentSkipListMap<>(NEAREST_FIRST);
    private final AtomicLong wishes = new AtomicLong();
    private volatile long position;

    private record Wish(long position, long number) {}

    long position() {
        return position;
    }

    CompletableFuture<Void> reached(long wanted) {
        var reached = new CompletableFuture<Void>();
        if (position < wanted) {
            var wish = new Wish(wanted, wishes.incrementAndGet());
            waiting.put(wish, reached);
            var _ = reached.whenComplete((_, _) -> waiting.remove(wish));
        }
        // Looked at again: the view may have moved before the wish was seen.
        if (position >= wanted) {
            reached.complete(null);
        }
        return reached;
    }

    void moved(long to) {
        position = to;
        for (var nearest = waiting.firstEntry();
                nearest != null && nearest.getKey().position() <= to;
                nearest = waiting.firstEntry()) {
            waiting.remove(nearest.getKey());
            nearest.getValue().complete(null);
        }
    }

    /** How many wait. */
    int waiting() {
        return waiting.size();
    }
}
