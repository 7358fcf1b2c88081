package io.recount.config.command.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A batch on its way. */
final class Delivery {
    private static final Duration USUAL_PAUSE = Duration.ofMillis(200);

    private final Batch batch;
    private CompletableFuture<HttpResponse<byte[]>> reply = new CompletableFuture<>();

    Delivery(Batch batch) {
        this.batch = batch;
    }

    Batch batch() {
        return batch;
    }

    void sent(CompletableFuture<HttpResponse<byte[]>> future) {
        reply = future;
    }

    /** The reply, once there is one; null where the server could not be asked. */
    @Nullable HttpResponse<byte[]> reply() {
        try {
            return reply.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException) {
                return null;
            }
            throw e;
        }
    }

    boolean isAcknowledged() {
        var answer = reply();
        return answer != null && answer.statusCode() == 200;
    }

    /** Whether sending it again may help: the server is away, busy, or wants its parts in another order. */
    boolean mayBeSentAgain() {
        var answer = reply();
        if (answer == null) {
            return true;
        }
        int status = answer.statusCode();
        // A server that was started anew has another key.
        return status == 401 || status == 409 || status == 429 || status >= 500;
    }

    /** How long to wait before that. */
    Duration pause() {
        var answer = reply();
        return answer == null
                ? USUAL_PAUSE
                : answer.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(USUAL_PAUSE);
    }
}
