package io.recount.ingestion.intake;

import io.recount.commands.customer.CustomerCommand;
import io.recount.commands.customer.ErasedCustomersAcceptNothing;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.ingestion.identity.MessageRouter;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import io.recount.ingestion.plan.BreachCounts;
import io.recount.ingestion.plan.Checked;
import io.recount.ingestion.plan.PlanGuard;
import io.recount.ingestion.quarantine.QuarantineTable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that turns whatever waits into one group after the other. */
public final class GroupIntake implements Intake, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupIntake.class);

    private final CommandGroups groups;
    private final MessageRouter router;
    private final QuarantineTable quarantine;
    private final PlanGuard plan;
    private final InstantSource clock;
    private final IntakeQueue queue = new IntakeQueue();
    private final LongAdder droppedForErased = new LongAdder();
    private final Thread thread;
    private long generation;

    /**
     * @param whenBroken told what ended the one thread unasked: nothing is taken in any more
     */
    public GroupIntake(
            CommandGroups groups,
            MessageRouter router,
            QuarantineTable quarantine,
            PlanGuard plan,
            InstantSource clock,
            Consumer<Throwable> whenBroken) {
        this.groups = groups;
        this.router = router;
        this.quarantine = quarantine;
        this.plan = plan;
        this.clock = clock;
        this.thread = Thread.ofPlatform()
                .name("intake")
                .uncaughtExceptionHandler((_, failure) -> {
                    queue.breakOff(failure);
                    whenBroken.accept(failure);
                })
                .start(this::run);
    }

    @Override
    public CompletableFuture<Receipt> submit(List<SourceMessage> messages, List<RejectedMessage> rejected) {
        var item = new IntakeItem.Request(plan.check(messages), rejected, new CompletableFuture<>());
        queue.add(item);
        return item.durable();
    }

    /**
     * Takes in messages that come out of quarantine. One that still breaks a rule is not put there a second time.
     *
     * @param outcome what is to be written together with their events, from what became of each; it may be called again
     */
    public CompletableFuture<Receipt> submitAgain(
            List<SourceMessage> messages, Function<List<Fate>, DurableWrite> outcome) {
        var item = new IntakeItem.Again(plan.check(messages), outcome, new CompletableFuture<>());
        queue.add(item);
        return item.durable();
    }

    /** Runs a command in the next group; completes once that is durable with its result, an outcome as Confirmed. */
    public CompletableFuture<Object> dispatch(Object command) {
        var item = new IntakeItem.Command(command, new CompletableFuture<>());
        queue.add(item);
        return item.result();
    }

    /** Messages about erased people that were accepted and not kept, since the start. */
    public long droppedForErased() {
        return droppedForErased.sum();
    }

    /** Takes in what waits, then stops. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (var items = queue.take(); !items.isEmpty(); items = queue.take()) {
            if (!attempt(items, false)) {
                items.forEach(item -> attempt(List.of(item), true));
            }
        }
    }

    /** False when the group met a bug while it was decided, so that its items should be tried one by one. */
    private boolean attempt(List<IntakeItem> items, boolean alone) {
        var answers = new ArrayList<LongConsumer>();
        try {
            var durable = groups.run(group -> decide(items, group, alone, answers));
            router.untilDurable(durable);
            var _ = durable.whenComplete((position, failure) -> {
                if (failure == null) {
                    answers.forEach(answer -> answer.accept(position));
                } else {
                    items.forEach(item -> item.fail(failure));
                }
            });
            return true;
        } catch (StoreUnavailable e) {
            router.forget();
            items.forEach(item -> item.fail(e));
            return true;
        } catch (RuntimeException e) {
            LOG.error("A group of {} requests could not be decided", items.size(), e);
            router.forget();
            if (alone) {
                items.forEach(item -> item.fail(e));
            }
            return alone;
        } catch (Error e) {
            items.forEach(item -> item.fail(e));
            throw e;
        }
    }

    private void decide(List<IntakeItem> items, CommandGroup group, boolean alone, List<LongConsumer> answers) {
        if (generation != groups.generation()) {
            generation = groups.generation();
            router.forget();
        }
        prepare(items, group);
        var rejected = new ArrayList<RejectedMessage>();
        var breaches = new BreachCounts();
        for (var item : items) {
            switch (item) {
                case IntakeItem.Request request -> {
                    var fates = new ArrayList<Fate>(request.size());
                    request.messages().forEach(message -> fates.add(take(message, group, alone, rejected, breaches)));
                    request.rejected().forEach(message -> fates.add(quarantine(message, rejected)));
                    answers.add(position -> request.durable().complete(new Receipt(position, fates)));
                }
                case IntakeItem.Again again -> {
                    var fates = new ArrayList<Fate>(again.size());
                    again.messages()
                            .forEach(message -> fates.add(take(message, group, alone, new ArrayList<>(), breaches)));
                    group.write(again.outcome().apply(List.copyOf(fates)));
                    answers.add(position -> again.durable().complete(new Receipt(position, fates)));
                }
                case IntakeItem.Command command -> answers.add(command.dispatch(group));
            }
        }
        var learnt = router.takeChanges();
        if (learnt != null) {
            group.write(learnt);
        }
        if (!rejected.isEmpty()) {
            group.write(quarantine.write(rejected, group));
        }
        if (!breaches.isEmpty()) {
            group.write(breaches.write());
        }
    }

    private void prepare(List<IntakeItem> items, CommandGroup group) {
        var messages = new ArrayList<SourceMessage>();
        var customers = new HashSet<CustomerId>();
        for (var item : items) {
            switch (item) {
                case IntakeItem.Request request -> addUnblocked(request.messages(), messages);
                case IntakeItem.Again again -> addUnblocked(again.messages(), messages);
                case IntakeItem.Command(CustomerCommand command, var result) -> customers.add(command.customerId());
                case IntakeItem.Command command -> {}
            }
        }
        customers.addAll(router.prepare(messages));
        group.prepare(customers);
    }

    private static void addUnblocked(List<Checked> checked, List<SourceMessage> messages) {
        checked.stream().filter(it -> !it.isBlocked()).forEach(it -> messages.add(it.message()));
    }

    /** Repeats of a message and messages about erased people count as no breach. */
    private Fate take(
            Checked checked, CommandGroup group, boolean alone, List<RejectedMessage> rejected, BreachCounts breaches) {
        var fate = checked.isBlocked()
                ? quarantine(checked.rejection(clock.instant()), rejected)
                : route(checked.message(), group, alone, rejected);
        if (fate == Fate.Taken.RECORDED || checked.isBlocked()) {
            breaches.add(checked, clock.instant());
        }
        return fate;
    }

    private Fate route(SourceMessage message, CommandGroup group, boolean alone, List<RejectedMessage> rejected) {
        try {
            return switch (router.route(message, group)) {
                case RECORDED -> Fate.Taken.RECORDED;
                case DUPLICATE -> Fate.Taken.DUPLICATE;
            };
        } catch (RuleViolated e) {
            if (e.code().equals(ErasedCustomersAcceptNothing.CODE)) {
                droppedForErased.increment();
                return Fate.Taken.DROPPED;
            }
            var reason = e.code().toLowerCase(Locale.ROOT).replace('_', '-');
            return quarantine(rejected(message, reason, e.getMessage()), rejected);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (!alone) {
                throw e;
            }
            LOG.error("A message could not be processed and is kept in quarantine", e);
            return quarantine(
                    rejected(message, "processing-failed", "the server could not process the message"), rejected);
        }
    }

    private static Fate quarantine(RejectedMessage message, List<RejectedMessage> rejected) {
        rejected.add(message);
        return new Fate.Quarantined(message.reason(), message.path(), message.detail());
    }

    private RejectedMessage rejected(SourceMessage message, String reason, String detail) {
        var provenance = message.provenance();
        return new RejectedMessage(
                provenance.source(), provenance.messageId(), clock.instant(), reason, "", detail, message.payload());
    }
}
