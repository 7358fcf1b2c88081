package io.recount.graphql.socket;

import io.recount.graphql.stream.Connection;
import io.recount.graphql.stream.Ending;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Ends connections whose client does not say who it is. */
@Component
final class Initialisations implements DisposableBean {
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Ending LATE = new Ending(4408, "INITIALISATION_TIMEOUT", "Connection initialisation timeout");

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("graphql-initialisations").factory());

    void await(Connection connection, Conversation conversation) {
        var _ = clock.schedule(
                () -> {
                    if (!conversation.hasBegun()) {
                        connection.end(LATE);
                    }
                },
                TIME.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
