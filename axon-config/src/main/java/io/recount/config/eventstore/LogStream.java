package io.recount.config.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One follower's way through the log: from memory where it follows closely, else from the store. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int BATCH = 1_000;

    private final LogTail tail;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable stopCallback;

    LogStream(LogTail tail, long position) {
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (ahead.isEmpty() && timeout > 0 && tail.awaitAfter(position, timeout, unit)) {
            fill();
        }
        return !ahead.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (ahead.isEmpty()) {
            hasNextAvailable(1, TimeUnit.SECONDS);
        }
        return ahead.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        stopCallback = tail.onGrowth(callback);
        return true;
    }

    @Override
    public void close() {
        if (stopCallback != null) {
            stopCallback.run();
            stopCallback = null;
        }
    }

    private void fill() {
        if (!ahead.isEmpty() || tail.head() <= position) {
            return;
        }
        ahead.addAll(tail.after(position, BATCH));
        if (!ahead.isEmpty()) {
            position = ahead.getLast().trackingToken().position().orElseThrow();
        }
    }
}
