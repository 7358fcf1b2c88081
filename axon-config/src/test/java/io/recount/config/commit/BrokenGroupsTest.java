package io.recount.config.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.access.RevokeKey;
import io.recount.domain.customer.CustomerId;
import io.recount.ingestion.identity.IdentityIndex;
import io.recount.ingestion.identity.MessageRouter;
import io.recount.ingestion.intake.CommandGroup;
import io.recount.ingestion.intake.CommandGroups;
import io.recount.ingestion.intake.GroupIntake;
import io.recount.ingestion.plan.PlanGuard;
import io.recount.ingestion.quarantine.QuarantineTable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class BrokenGroupsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final CompletableFuture<Throwable> broken = new CompletableFuture<>();
    private final StackOverflowError error = new StackOverflowError();

    @Test
    void anErrorEndsTheIntakeAndIsTold() {
        try (var intake = intake()) {
            assertThat(intake.dispatch("one")).failsWithin(SOON);
            assertThat(broken).succeedsWithin(SOON).isSameAs(error);
            assertThat(intake.dispatch("two")).failsWithin(SOON);
        }
    }

    @Test
    void commandsThatAreNotAboutCustomersTakeNoPartInGroups() {
        try (var intake = intake()) {
            var local = SimpleCommandBus.builder().build();
            var handled = new AtomicInteger();
            var _ = local.subscribe(RevokeKey.class.getName(), _ -> handled.incrementAndGet());
            var answer = new Answer();

            new GroupCommitCommandBus(local, intake)
                    .dispatch(GenericCommandMessage.asCommandMessage(new RevokeKey(UUID.randomUUID())), answer);

            assertThat(answer.message().getPayload()).isEqualTo(1);
            assertThat(broken).isNotDone();
        }
    }

    private GroupIntake intake() {
        return new GroupIntake(
                new Broken(),
                new MessageRouter(
                        new IdentityIndex(new PGSimpleDataSource(), _ -> UUID.randomUUID()),
                        () -> new CustomerId(UUID.randomUUID())),
                new QuarantineTable(_ -> UUID.randomUUID(), _ -> UUID.randomUUID(), UUID::randomUUID),
                new PlanGuard(),
                () -> Instant.EPOCH,
                broken::complete);
    }

    private final class Broken implements CommandGroups {
        @Override
        public CompletableFuture<Long> run(Consumer<CommandGroup> body) {
            throw error;
        }

        @Override
        public long generation() {
            return 0;
        }
    }
}
