package io.recount.config.start;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Something that is being opened by a thread of its own. */
public final class Opening<T extends AutoCloseable> implements AutoCloseable {
    private static final Duration LONGEST_BREAK_OFF = Duration.ofSeconds(8);

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Thread thread;

    Opening(String name, Callable<T> open) {
        thread = Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                result.complete(open.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
    }

    /** Waits until it is open; what kept it from opening is the cause of the exception. */
    public T await() {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Recount was stopped before it was ready.", e);
        }
    }

    /** Breaks the opening off, or closes what was opened. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.join(LONGEST_BREAK_OFF) && !result.isCompletedExceptionally()) {
                result.join().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("what was opened could not be closed", e);
        }
    }
}
