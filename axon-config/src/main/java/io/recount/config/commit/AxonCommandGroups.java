package io.recount.config.commit;

import io.recount.config.eventstore.GroupLog;
import io.recount.config.eventstore.OpenGroup;
import io.recount.config.sealing.Seal;
import io.recount.config.sealing.SubjectKeys;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.ingestion.intake.CommandGroup;
import io.recount.ingestion.intake.CommandGroups;
import io.recount.ingestion.intake.DurableWrite;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Runs each group in one root unit of work; every command has a nested one and fails alone. */
public final class AxonCommandGroups implements CommandGroups {
    private final CommandBus commandBus;
    private final GroupLog log;
    private final AggregateCache aggregates;
    private final SubjectKeys keys;
    private long seenGeneration;

    /**
     * @param commandBus the local bus that knows the handlers
     */
    public AxonCommandGroups(CommandBus commandBus, GroupLog log, AggregateCache aggregates, SubjectKeys keys) {
        this.commandBus = commandBus;
        this.log = log;
        this.aggregates = aggregates;
        this.keys = keys;
    }

    @Override
    public long generation() {
        return log.generation();
    }

    @Override
    public CompletableFuture<Long> run(Consumer<CommandGroup> body) {
        try (var group = log.open()) {
            forgetWhatNeverHappened();
            var unitOfWork = DefaultUnitOfWork.startAndGet(null);
            try {
                body.accept(new AxonCommandGroup(group));
                unitOfWork.commit();
            } catch (Throwable e) {
                aggregates.removeAll();
                if (unitOfWork.isActive()) {
                    unitOfWork.rollback(e);
                }
                throw e;
            }
            return group.submit();
        }
    }

    private void forgetWhatNeverHappened() {
        long generation = log.generation();
        if (generation != seenGeneration) {
            aggregates.removeAll();
            seenGeneration = generation;
        }
    }

    private final class AxonCommandGroup implements CommandGroup {
        private final OpenGroup group;

        AxonCommandGroup(OpenGroup group) {
            this.group = group;
        }

        @Override
        public void prepare(Collection<CustomerId> customers) {
            var cold = new HashSet<CustomerId>();
            for (var customer : customers) {
                if (!aggregates.containsKey(customer.toString())) {
                    cold.add(customer);
                }
            }
            if (!cold.isEmpty()) {
                group.prepare(cold);
            }
        }

        @Override
        public Object dispatch(Object command) {
            var answer = new Answer();
            commandBus.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
            var result = answer.message();
            if (!result.isExceptional()) {
                return result.getPayload();
            }
            throw switch (result.exceptionResult()) {
                case AggregateNotFoundException e ->
                    new RuleViolated("CUSTOMER_NOT_FOUND", "there is no customer of that id");
                case RuntimeException e -> e;
                case Throwable e -> new IllegalStateException(e);
            };
        }

        @Override
        public void write(DurableWrite write) {
            group.write(write);
        }

        @Override
        public byte[] seal(UUID subject, byte[] associated, byte[] clear) {
            var key = keys.find(subject)
                    .orElseThrow(() -> new IllegalStateException("the source has no key; was it destroyed?"));
            return Seal.seal(key, associated, clear);
        }
    }
}
