package io.recount.config.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets a moment pass where there is nothing to be notified of. */
final class Pause {
    private Pause() {}

    static void ofMillis(long millis) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
