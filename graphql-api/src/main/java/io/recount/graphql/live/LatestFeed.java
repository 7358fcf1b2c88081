package io.recount.graphql.live;

import io.recount.graphql.call.Call;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tells how something is now, however often it changed since it was told before. */
final class LatestFeed<T> extends Feed<T> {
    private final Ongoing subscription;
    private final Function<Call, Optional<T>> read;
    private final ToLongFunction<T> position;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private long told = Long.MIN_VALUE;
    private boolean gone;

    /**
     * Tells how it is at first, and after each change.
     *
     * @param read how it is now; empty when it is no more, which is the end
     * @param position grows with every change
     */
    LatestFeed(Ongoing subscription, Function<Call, Optional<T>> read, ToLongFunction<T> position) {
        this.subscription = subscription;
        this.read = read;
        this.position = position;
    }

    /** Notes that it changed. */
    void changed() {
        if (!changed.get() && changed.compareAndSet(false, true)) {
            subscription.news();
        }
    }

    @Override
    boolean hasNews() {
        return changed.get();
    }

    @Override
    @Nullable T take(Call call) {
        changed.set(false);
        var now = read.apply(call);
        gone = now.isEmpty();
        // One that was told already had the change in it when it was read.
        var fresh = now.filter(it -> position.applyAsLong(it) > told);
        fresh.ifPresent(it -> told = position.applyAsLong(it));
        return fresh.orElse(null);
    }

    @Override
    boolean isOver() {
        return gone;
    }
}
