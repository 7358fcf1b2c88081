package io.recount.graphql.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.Role;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.graphql.Progress;
import io.recount.graphql.call.Call;
import io.recount.graphql.call.Deadline;
import io.recount.graphql.call.TimedOut;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private static final GetCustomer QUERY = new GetCustomer.ById(new CustomerId(new UUID(0, 1)));

    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    private final Call call =
            new Call(new AccessKey(new UUID(0, 2), "k", Role.ADMIN, null, "rk_", Instant.EPOCH, null), deadline);

    interface Handling {
        Optional<ProfileView> handle() throws Exception;
    }

    record Handler(Handling handling) {
        @QueryHandler(queryName = "io.recount.projections.profile.GetCustomer$ById")
        Optional<ProfileView> handle() throws Exception {
            return handling.handle();
        }
    }

    @Test
    void aQueryRunsOnTheCallersThread() {
        var caller = Thread.currentThread();
        queries(() -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    return Optional.empty();
                })
                .ask(call, QUERY);
    }

    @Test
    void aQueryThatTakesTooLongIsGivenUp() {
        var never = new CountDownLatch(1);
        var queries = queries(() -> {
            Thread.ofVirtual().start(deadline::pass);
            never.await();
            return Optional.empty();
        });
        assertThatThrownBy(() -> queries.ask(call, QUERY)).isInstanceOf(TimedOut.class);
    }

    @Test
    void aRefusalIsTakenOutOfItsWrapping() {
        var queries = queries(() -> {
            throw new IllegalStateException(new RuleViolated("SOME_RULE", "no"));
        });
        assertThatThrownBy(() -> queries.ask(call, QUERY)).isInstanceOf(RuleViolated.class);
    }

    @Test
    void aFailureStaysWhatItWas() {
        var queries = queries(() -> {
            throw new IllegalArgumentException("broken");
        });
        assertThatThrownBy(() -> queries.ask(call, QUERY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Queries queries(Handling handling) {
        var bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(new Handler(handling)).subscribe(bus);
        return new Queries(DefaultQueryGateway.builder().queryBus(bus).build(), new FreshViews(new Progress()));
    }
}
