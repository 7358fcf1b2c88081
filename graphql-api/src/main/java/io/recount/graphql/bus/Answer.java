package io.recount.graphql.bus;

import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.call.TimedOut;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a bus answers and takes the refusal out of whatever it is wrapped in. */
final class Answer {
    private Answer() {}

    static <T> T await(CompletableFuture<T> answer, long nanos) {
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new TimedOut();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TimedOut();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof RuleViolated refusal) {
                return refusal;
            }
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }
}
