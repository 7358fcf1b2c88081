package io.recount.graphql.live;

import io.recount.graphql.call.Call;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells each of many things, in their order; a reader who lets too many wait has lost some. */
final class QueueFeed<E, T> extends Feed<T> {
    /** How many may wait for the reader. */
    static final int ROOM = 256;

    private final Ongoing subscription;
    private final Function<E, T> value;
    private final Queue<E> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean overrun;
    private long last = Long.MIN_VALUE;

    /**
     * Begins empty.
     *
     * @param value what is told of each; called by the sender
     */
    QueueFeed(Ongoing subscription, Function<E, T> value) {
        this.subscription = subscription;
        this.value = value;
    }

    /**
     * Notes one more, unless it was noted before.
     *
     * @param position of the event that it stands for
     */
    synchronized void add(E event, long position) {
        if (!overrun && position > last) {
            last = position;
            overrun = !waiting.offer(event);
            subscription.news();
        }
    }

    @Override
    boolean hasNews() {
        return !waiting.isEmpty();
    }

    @Override
    @Nullable T take(Call call) {
        var event = waiting.poll();
        return event == null ? null : value.apply(event);
    }

    @Override
    boolean isOverrun() {
        return overrun;
    }
}
