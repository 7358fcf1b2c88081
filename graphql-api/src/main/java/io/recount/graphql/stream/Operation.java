package io.recount.graphql.stream;

import io.recount.graphql.call.TimedOut;
import io.recount.graphql.call.Transport;
import io.recount.graphql.error.Incident;
import io.recount.graphql.live.Ongoing;
import io.recount.graphql.operation.Engine;
import io.recount.graphql.operation.Question;
import io.recount.graphql.operation.Reply;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** An operation on a connection, from its question to its last answer. */
final class Operation {
    private final String id;
    private final Connection connection;
    private final Engine engine;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile @Nullable Ongoing subscription;
    private volatile boolean closed;

    Operation(String id, Connection connection, Engine engine) {
        this.id = id;
        this.connection = connection;
        this.engine = engine;
    }

    void begin(Question question, Transport transport, Ongoing perhaps) {
        boolean goesOn = false;
        try {
            var result = engine.open(question, transport, perhaps);
            if (result.getData() instanceof Publisher<?> answers) {
                goesOn = true;
                perhaps.follow(answers);
                subscription = perhaps;
                news();
            } else {
                answerOnce(Reply.of(result, perhaps.reflected(), false), result.getData() != null);
            }
        } catch (RuntimeException e) {
            answerOnce(Reply.of(Incident.of("an operation on a connection", e)), false);
        } finally {
            if (!goesOn || closed) {
                perhaps.close();
            }
        }
    }

    /** Leaves word, once, that there may be something to send. */
    void news() {
        if (subscription != null && isDue.compareAndSet(false, true)) {
            connection.later(this::send);
        }
    }

    void close() {
        closed = true;
        var running = subscription;
        if (running != null) {
            running.close();
        }
    }

    private void answerOnce(Reply reply, boolean ran) {
        connection.cancel(id);
        connection.answer(() -> {
            if (ran) {
                connection.wire().next(id, reply);
                connection.wire().complete(id);
            } else {
                connection.wire().error(id, reply);
            }
        });
    }

    private void send() throws IOException {
        isDue.set(false);
        var running = subscription;
        if (running == null || closed) {
            return;
        }
        if (running.isOverrun()) {
            connection.end(Ending.TOO_SLOW);
            return;
        }
        var answer = engine.next(running);
        if (answer != null) {
            connection.wire().next(id, Reply.of(answer, running.reflected(), false));
            // The others have their turn before the next one.
            news();
        } else if (running.hasEnded()) {
            connection.cancel(id);
            last(running.failure());
        }
    }

    private void last(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> connection.wire().complete(id);
            case TimedOut timeout ->
                connection.wire().error(id, Reply.error(200, "TIMEOUT", String.valueOf(timeout.getMessage())));
            default -> connection.wire().error(id, Reply.of(Incident.of("a subscription", failure)));
        }
    }
}
