package io.recount.config.parked;

import io.recount.config.views.Delivered;
import io.recount.config.views.Parking;
import io.recount.domain.customer.CustomerId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/**
 * Axon's dead-letter queue of one place of a view, over our table: a sequence is a customer, a letter refers to its event in the log.
 * Who is in it is known in memory, since every event is held against that.
 */
final class ParkedQueue implements SequencedDeadLetterQueue<EventMessage<?>>, Parking {
    /** Customers with parked events in one view. */
    static final int MOST_CUSTOMERS = 1_024;

    /** Parked events of one customer in one view. */
    static final int MOST_EVENTS = 10_000;

    private final String view;
    private final String slot;
    private final ParkedTable table;
    private final ParkedLetters letters;
    private final InstantSource clock;
    private final Runnable settle;
    private final Map<CustomerId, Long> counts;

    /**
     * @param settle sees to it that what views were given is on the disk, before letters of it are thrown away
     */
    ParkedQueue(
            String view, String slot, ParkedTable table, ParkedLetters letters, InstantSource clock, Runnable settle) {
        this.view = view;
        this.slot = slot;
        this.table = table;
        this.letters = letters;
        this.clock = clock;
        this.settle = settle;
        this.counts = new ConcurrentHashMap<>(table.counts(view, slot));
    }

    @Override
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    @Override
    public boolean holds(CustomerId customer) {
        return counts.containsKey(customer);
    }

    @Override
    public void park(Delivered event, @Nullable RuntimeException cause) {
        enqueue(event.customer(), new GenericDeadLetter<>(event.customer(), event.message(), cause));
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        var customer = (CustomerId) sequence;
        if (isFull(customer)) {
            throw new DeadLetterQueueOverflowException(view + " has parked as many events as it may, "
                    + MOST_CUSTOMERS + " customers or " + MOST_EVENTS
                    + " events of one; retry or evict some, or replay the view");
        }
        var now = clock.instant();
        var row = new ParkedRow(
                view,
                slot,
                ParkedLetters.delivered(letter).position(),
                ParkedLetters.event(letter),
                customer,
                now,
                now,
                ParkedLetters.cause(letter),
                letters.detail(customer, letter));
        if (table.insert(row)) {
            counts.merge(customer, 1L, Long::sum);
        }
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        var delivered = ParkedLetters.delivered(letter);
        remove(delivered.customer(), delivered.position());
    }

    /** Throws the letter of an event away; false where there is none. */
    boolean evict(UUID event) {
        var rows = table.of(view, slot, event);
        rows.forEach(row -> remove(row.customer(), row.position()));
        return !rows.isEmpty();
    }

    /** Customers in the order of their first events. */
    List<CustomerId> customers() {
        return table.customers(view, slot);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter, UnaryOperator<DeadLetter<? extends EventMessage<?>>> updater)
            throws NoSuchDeadLetterException {
        if (table.of(view, slot, ParkedLetters.event(letter)).isEmpty()) {
            throw new NoSuchDeadLetterException("the event is not parked any more");
        }
        var updated = updater.apply(letter);
        var delivered = ParkedLetters.delivered(letter);
        table.touch(
                view,
                slot,
                delivered.position(),
                clock.instant(),
                ParkedLetters.cause(updated),
                letters.detail(delivered.customer(), updated));
    }

    @Override
    public boolean contains(Object sequence) {
        return holds((CustomerId) sequence);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return letters((CustomerId) sequence);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        var sequences = new ArrayList<Iterable<DeadLetter<? extends EventMessage<?>>>>();
        table.customers(view, slot).forEach(customer -> sequences.add(letters(customer)));
        return sequences;
    }

    @Override
    public boolean isFull(Object sequence) {
        var count = counts.get((CustomerId) sequence);
        return count == null ? counts.size() >= MOST_CUSTOMERS : count >= MOST_EVENTS;
    }

    @Override
    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public long sequenceSize(Object sequence) {
        return counts.getOrDefault((CustomerId) sequence, 0L);
    }

    @Override
    public long amountOfSequences() {
        return counts.size();
    }

    /** The first sequence whose first letter is asked for; whether all of it could be taken. */
    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        for (var customer : table.customers(view, slot)) {
            var sequence = letters(customer);
            if (!sequence.isEmpty() && filter.test(sequence.getFirst())) {
                return process(sequence, task);
            }
        }
        return false;
    }

    @Override
    public void clear() {
        table.clear(view, slot);
        counts.clear();
    }

    private boolean process(
            List<DeadLetter<? extends EventMessage<?>>> sequence,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        var taken = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
        try {
            for (var letter : sequence) {
                var decision = task.apply(letter);
                if (decision.shouldEnqueue()) {
                    requeue(letter, it -> again(it, decision.enqueueCause()));
                    return false;
                }
                taken.add(letter);
            }
            return true;
        } catch (NoSuchDeadLetterException e) {
            return false;
        } finally {
            if (!taken.isEmpty()) {
                settle.run();
                taken.forEach(this::evict);
            }
        }
    }

    private void remove(CustomerId customer, long position) {
        if (table.delete(view, slot, position)) {
            counts.computeIfPresent(customer, (_, count) -> count > 1 ? (Long) (count - 1) : null);
        }
    }

    private static DeadLetter<? extends EventMessage<?>> again(
            DeadLetter<? extends EventMessage<?>> letter, Optional<Throwable> cause) {
        return cause.isPresent() ? letter.withCause(cause.get()) : letter.markTouched();
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters(CustomerId customer) {
        return letters.of(table.of(view, slot, customer));
    }
}
