package io.recount.projections;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A log as it might have come to be: a few busy customers, some told about late, traits set and taken away, and every
 * now and then one who turns out to be another.
 */
public final class RandomLog {
    private static final int OPEN_CUSTOMERS = 4;

    private final CustomerLog log = new CustomerLog();
    private final List<CustomerId> open = new ArrayList<>();
    private final Random random;
    private int customers;

    private RandomLog(long seed) {
        this.random = new Random(seed);
    }

    /** The same events for the same seed. */
    public static List<LoggedEvent> events(long seed, int count) {
        var made = new RandomLog(seed);
        while (made.log.size() < count) {
            made.next();
        }
        return made.log.events();
    }

    /** Cuts events into batches of random sizes. */
    public static List<List<LoggedEvent>> cut(List<LoggedEvent> events, Random random, int largest) {
        var batches = new ArrayList<List<LoggedEvent>>();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(largest));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }

    private void next() {
        if (open.size() < OPEN_CUSTOMERS) {
            var id = CustomerLog.customer(++customers);
            open.add(id);
            log.registered(id, second(), Identifier.anonymousId("anon-" + customers));
            return;
        }
        var id = open.get(random.nextInt(open.size()));
        switch (random.nextInt(200)) {
            case 0 -> join();
            case 1, 2 -> log.linked(id, second(), new Identifier("crm", "c" + random.nextInt(20) + id));
            case 3, 4 -> log.account(id, second(), "account-" + random.nextInt(5));
            case 5, 6, 7, 8, 9, 10 -> log.traits(id, second(), traits());
            case 11 -> log.erased(CustomerLog.customer(1_000 + random.nextInt(3)));
            case 12 -> log.custom(id, second(), "Big", Map.of("text", "x".repeat(random.nextInt(30_000))));
            case 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 ->
                log.custom(id, second(), "Poked", Map.of("a.b", random.nextInt()));
            default -> log.page(id, second(), "page-" + random.nextInt(50));
        }
    }

    private void join() {
        var predecessor = open.remove(random.nextInt(open.size()));
        var successor = open.get(random.nextInt(open.size()));
        log.joins(predecessor, successor, second(), Identifier.anonymousId("of-" + predecessor));
    }

    private Map<String, @Nullable Object> traits() {
        var traits = new HashMap<String, @Nullable Object>();
        traits.put("trait." + random.nextInt(10), random.nextInt(4) == 0 ? null : random.nextInt());
        traits.put("$plan", List.of(random.nextInt(3)));
        return traits;
    }

    /** Mostly now, at times a little ago, at times long ago. */
    private long second() {
        long now = log.size();
        return switch (random.nextInt(10)) {
            case 0 -> random.nextLong(-1_000, now + 1);
            case 1, 2 -> now - random.nextInt(20);
            default -> now;
        };
    }
}
