package io.recount.graphql.http;

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
import io.recount.graphql.limit.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Runs one operation on the calling thread, for no longer than allowed. */
@Component
final class Engine implements DisposableBean {
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

    ExecutionResult run(Question question, AccessKey key, Freshness freshness) {
        var deadline = Deadline.in(TIME);
        var end = clock.scheduleWithFixedDelay(
                deadline::passIfOver, TIME.toNanos(), LATER.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return graphQl.execute(ExecutionInput.newExecutionInput(question.query())
                    .operationName(question.operationName())
                    .variables(question.variables())
                    .graphQLContext(Map.of(Call.class, new Call(key, deadline, freshness), ParserOptions.class, parser))
                    .build());
        } catch (GraphQLException e) {
            // An operation name that the document lacks is thrown, not returned.
            if (e instanceof GraphQLError error) {
                return ExecutionResult.newExecutionResult().addError(error).build();
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
