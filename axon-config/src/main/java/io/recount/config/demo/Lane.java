package io.recount.config.demo;

import io.recount.demo.message.DemoMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Sends the messages of some accounts, one portion after the other, so that what concerns one person stays in order. */
final class Lane {
    private final int number;
    private final DemoState state;
    private final TrackingClient client;
    private final Executor executor;
    private final long known;
    private @Nullable Portion portion;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private long handedOver;

    Lane(int number, DemoState state, TrackingClient client, Executor executor) {
        this.number = number;
        this.state = state;
        this.client = client;
        this.executor = executor;
        this.known = state.lane(number);
    }

    /** Waits while the lane has enough to do. */
    void add(DemoMessage message) {
        if (portion != null && !portion.hasRoomFor(message)) {
            handOver(portion);
            portion = null;
        }
        if (portion == null) {
            portion = new Portion(message.sentAt());
        }
        portion.add(message);
    }

    /** Sends the rest and waits until all is durable. */
    void end() {
        if (portion != null) {
            handOver(portion);
        }
        await();
    }

    private void handOver(Portion full) {
        await();
        long place = ++handedOver;
        // Portions are the same at every attempt, so those that were durable before are passed over.
        if (place > known) {
            var requests = full.requests().stream()
                    .map(request -> CompletableFuture.runAsync(() -> client.send(request), executor))
                    .toArray(CompletableFuture[]::new);
            running = CompletableFuture.allOf(requests).thenRun(() -> state.lane(number, place));
        }
    }

    private void await() {
        try {
            running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
