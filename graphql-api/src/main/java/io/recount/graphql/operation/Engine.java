package io.recount.graphql.operation;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.parser.ParserOptions;
import io.recount.commands.access.AccessKey;
import io.recount.graphql.call.Call;
import io.recount.graphql.call.Deadline;
import io.recount.graphql.call.Freshness;
import io.recount.graphql.call.Transport;
import io.recount.graphql.limit.Limits;
import io.recount.graphql.live.Ongoing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Runs operations on the calling thread, each for no longer than allowed. */
@Component
public final class Engine implements DisposableBean {
    private static final Duration TIME = Duration.ofSeconds(5);
    /** How exactly a deadline is met that was put off. */
    private static final Duration LATER = Duration.ofMillis(50);

    private final GraphQL graphQl;
    private final ParserOptions parser = Limits.parser();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("graphql-deadline").factory());

    Engine(GraphQlSource source) {
        this.graphQl = source.graphQl();
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Runs an operation that has one answer. */
    public ExecutionResult run(Question question, AccessKey key, Transport transport, Freshness freshness) {
        return timed(deadline ->
                run(question, Map.of(Call.class, new Call(key, deadline, freshness), Transport.class, transport)));
    }

    /** Runs an operation that may go on: where it does, the subscription has a feed from then on. */
    public ExecutionResult open(Question question, Transport transport, Ongoing subscription) {
        return timed(deadline -> run(
                question,
                Map.of(
                        Call.class,
                        subscription.call(deadline),
                        Transport.class,
                        transport,
                        Ongoing.class,
                        subscription)));
    }

    /** The next message of a subscription, with as much time as an operation has; null where there is none now. */
    public @Nullable ExecutionResult next(Ongoing subscription) {
        return subscription.hasNews() ? timed(subscription::next) : null;
    }

    private ExecutionResult run(Question question, Map<Object, Object> context) {
        var all = new HashMap<>(context);
        all.put(ParserOptions.class, parser);
        try {
            return graphQl.execute(ExecutionInput.newExecutionInput(question.query())
                    .operationName(question.operationName())
                    .variables(question.variables())
                    .graphQLContext(all)
                    .build());
        } catch (GraphQLException e) {
            // An operation name that the document lacks is thrown, not returned.
            if (e instanceof GraphQLError error) {
                return ExecutionResult.newExecutionResult().addError(error).build();
            }
            throw e;
        }
    }

    private <T extends @Nullable Object> T timed(Function<Deadline, T> work) {
        var deadline = Deadline.in(TIME);
        var end = clock.scheduleWithFixedDelay(
                deadline::passIfOver, TIME.toNanos(), LATER.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return work.apply(deadline);
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
