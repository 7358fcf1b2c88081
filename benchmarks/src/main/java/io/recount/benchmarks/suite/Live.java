package io.recount.benchmarks.suite;

import io.recount.benchmarks.cli.Table;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.live.Subscriber;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** How long after its acknowledgement an event is pushed to who subscribes, while many do and others come in at a steady rate. */
public final class Live {
    private static final int BACKGROUND = 1_000;
    private static final long LONGEST_PAUSE = Duration.ofMillis(40).toNanos();
    private static final long SETTLED = Duration.ofSeconds(5).toNanos();

    private final Target target;
    private final Profile profile;
    private final int open;

    /**
     * Measures nothing yet.
     *
     * @param open connections with one subscription each, beside those that are measured
     */
    public Live(Target target, Profile profile, int open) {
        this.target = target;
        this.profile = profile;
        this.open = open;
    }

    /** Returns a table of its own. */
    public Table suite() throws IOException {
        target.settle();
        var others = new LongAdder();
        var crowd = new ArrayList<Subscriber>();
        try (var client = HttpClient.newHttpClient();
                var pushed = new PushedEvents(client, target)) {
            try {
                var before = memory();
                for (var id : customers()) {
                    var one = new Subscriber(
                            client, target.endpoint(), target.demandedAdminKey(), _ -> others.increment());
                    one.subscribe("subscription { timelineAppended(id: \"" + id + "\") { title occurredAt data } }");
                    crowd.add(one);
                }
                LockSupport.parkNanos(SETTLED);
                System.out.println(
                        crowd.size() + " subscriptions open: " + before + " before, " + memory() + " with them");
                System.out.println("live at " + BACKGROUND + " events/s …");
                var errors = run(pushed);
                System.out.println(others.sum() + " messages to the others; " + memory() + " at the end; cut off: "
                        + crowd.stream()
                                .map(Subscriber::ending)
                                .filter(Objects::nonNull)
                                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting())));
                return table(pushed, errors);
            } finally {
                // The client waits for open connections when it is closed.
                crowd.forEach(Subscriber::close);
                pushed.unsubscribe();
            }
        }
    }

    private String run(PushedEvents pushed) throws IOException {
        long start = System.nanoTime();
        long countFrom = start + profile.warmup().toNanos();
        long end = countFrom + profile.measured().toNanos();
        var ingest = new Ingest(target, profile);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var background =
                    thread.submit(() -> ingest.background(BACKGROUND, Duration.ofNanos(end - System.nanoTime())));
            var random = new SplittableRandom(profile.seed());
            boolean counting = false;
            while (System.nanoTime() < end) {
                if (!counting && System.nanoTime() >= countFrom) {
                    pushed.startCounting();
                    counting = true;
                }
                pushed.mark();
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
            }
            return background.get().errors();
        } catch (ExecutionException e) {
            throw new IOException("the background load failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private List<String> customers() throws IOException {
        var ids = new ArrayList<String>();
        if (open > 0) {
            try (var readings = new Readings(target.endpoint(), target.demandedAdminKey())) {
                readings.customers(open, customer -> ids.add(customer.customerId()));
            }
        }
        return ids;
    }

    private String memory() {
        return target.meter()
                .map(meter -> "server " + meter.memory().server() / (1 << 20) + " MiB")
                .orElse("server ?");
    }

    private static Table table(PushedEvents pushed, String errors) {
        var table = new Table(
                "acknowledged → pushed", "events", "p50 ms", "p90 ms", "p99 ms", "max ms", "unseen", "errors");
        table.add(Freshness.row("customerUpdated", pushed.updated(), pushed.unseen(), errors));
        table.add(Freshness.row("timelineAppended", pushed.appended(), pushed.unseen(), errors));
        return table;
    }
}
