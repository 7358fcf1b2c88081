package io.recount.ingestion.http;

import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to the intake and waits until they are durable. */
final class Durably {
    private static final Logger LOG = LoggerFactory.getLogger(Durably.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Intake intake;
    private final Duration longestWait;

    Durably(Intake intake, Duration longestWait) {
        this.intake = intake;
        this.longestWait = longestWait;
    }

    CompletableFuture<Receipt> submit(List<SourceMessage> messages, List<RejectedMessage> rejected) {
        try {
            return intake.submit(messages, rejected);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    Receipt await(CompletableFuture<Receipt> durable) throws Refusal {
        try {
            return durable.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unavailable("The messages were not durable in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The server is shutting down.");
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            LOG.warn("Messages could not be made durable: {}", cause.getClass().getName());
            throw unavailable("The messages could not be made durable.");
        }
    }

    /** Not the sender's fault: senders try again on it, under the same message ids. */
    static Refusal unavailable(String message) {
        return Refusal.later(503, "unavailable", message, RETRY_AFTER);
    }
}
