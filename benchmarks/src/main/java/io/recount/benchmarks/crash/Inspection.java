package io.recount.benchmarks.crash;

import io.recount.benchmarks.graphql.CustomerCounters;
import io.recount.benchmarks.graphql.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads every timeline and counter and holds them against the ledger. For one thread, once. */
public final class Inspection {
    private static final int EXAMPLES = 10;

    private final Ledger ledger;
    private final BitSet[][] seen;
    private final Map<Integer, String> customerIds = new HashMap<>();
    private final Map<Violation, Long> counts = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private long messages;
    private int customers;

    /** The writers of that ledger must have stopped. */
    public Inspection(Ledger ledger) {
        this.ledger = ledger;
        this.seen = new BitSet[ledger.writers()][ledger.customers()];
        for (BitSet[] row : seen) {
            for (int i = 0; i < row.length; i++) {
                row[i] = new BitSet();
            }
        }
    }

    /** Looks at all there is; the processors should have caught up before. */
    public Findings inspect(Readings readings) throws IOException {
        List<CustomerCounters> all = new ArrayList<>();
        readings.customers(Integer.MAX_VALUE, all::add);
        for (CustomerCounters customer : all) {
            compare(customer, readings.timeline(customer.customerId()));
        }
        countMissing();
        return new Findings(
                customers,
                messages,
                count(Violation.MISSING),
                count(Violation.TWICE),
                count(Violation.UNKNOWN),
                count(Violation.OUT_OF_ORDER),
                count(Violation.WRONG_COUNTERS),
                count(Violation.MIXED_UP),
                List.copyOf(examples));
    }

    private void compare(CustomerCounters customer, List<String> newestFirst) {
        var earlier = new int[ledger.writers()];
        Arrays.fill(earlier, Integer.MAX_VALUE);
        Map<String, Long> kinds = new TreeMap<>();
        for (String id : newestFirst) {
            Message message =
                    Message.parse(ledger.run(), id).filter(this::wasSent).orElse(null);
            if (message == null) {
                found(Violation.UNKNOWN, id);
                continue;
            }
            messages++;
            kinds.merge(message.kind(), 1L, Long::sum);
            String owner = customerIds.putIfAbsent(message.customer(), customer.customerId());
            if (owner != null && !owner.equals(customer.customerId())) {
                found(Violation.MIXED_UP, id + " is at " + customer.customerId() + ", others at " + owner);
            }
            BitSet known = seen[message.writer()][message.customer()];
            if (known.get(message.sequence())) {
                found(Violation.TWICE, id);
            } else if (message.sequence() > earlier[message.writer()]) {
                found(Violation.OUT_OF_ORDER, id + " stands before number " + earlier[message.writer()]);
            }
            known.set(message.sequence());
            earlier[message.writer()] = message.sequence();
        }
        customers++;
        if (!kinds.equals(customer.counters())) {
            found(
                    Violation.WRONG_COUNTERS,
                    customer.customerId() + " counts " + customer.counters() + ", its timeline holds " + kinds);
        }
    }

    private boolean wasSent(Message message) {
        return message.writer() < ledger.writers()
                && message.customer() < ledger.customers()
                && message.sequence() <= ledger.sent(message.writer(), message.customer());
    }

    private void countMissing() {
        for (int writer = 0; writer < ledger.writers(); writer++) {
            for (int customer = 0; customer < ledger.customers(); customer++) {
                int last = ledger.acknowledged(writer, customer);
                BitSet known = seen[writer][customer];
                for (int i = known.nextClearBit(1); i <= last; i = known.nextClearBit(i + 1)) {
                    found(Violation.MISSING, new Message(writer, customer, i).id(ledger.run()));
                }
            }
        }
    }

    private void found(Violation violation, String example) {
        counts.merge(violation, 1L, Long::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(violation.name() + ": " + example);
        }
    }

    private long count(Violation violation) {
        return counts.getOrDefault(violation, 0L);
    }

    private enum Violation {
        MISSING,
        TWICE,
        UNKNOWN,
        OUT_OF_ORDER,
        WRONG_COUNTERS,
        MIXED_UP
    }
}
