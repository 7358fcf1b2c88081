package io.recount.benchmarks.suite;

import static io.recount.benchmarks.cli.Table.number;

import io.recount.benchmarks.cli.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long after its acknowledgement an event can be read, while others come in at a steady rate. */
public final class Freshness {
    private static final int BACKGROUND = 1_000;
    private static final int MARKED_USERS = 200;
    private static final long LONGEST_PAUSE = Duration.ofMillis(40).toNanos();

    private final Target target;
    private final Profile profile;

    public Freshness(Target target, Profile profile) {
        this.target = target;
        this.profile = profile;
    }

    /** Returns a table of its own. */
    public Table suite() throws IOException {
        target.settle();
        System.out.println("freshness at " + BACKGROUND + " events/s …");
        long start = System.nanoTime();
        long countFrom = start + profile.warmup().toNanos();
        long end = countFrom + profile.measured().toNanos();
        var ingest = new Ingest(target, profile);
        try (var thread = Executors.newSingleThreadExecutor();
                var marked = new MarkedEvents(target)) {
            var background =
                    thread.submit(() -> ingest.background(BACKGROUND, Duration.ofNanos(end - System.nanoTime())));
            var random = new SplittableRandom(profile.seed());
            boolean counting = false;
            for (int i = 0; System.nanoTime() < end; i++) {
                if (!counting && System.nanoTime() >= countFrom) {
                    marked.startCounting();
                    counting = true;
                }
                marked.mark("fresh-" + i % MARKED_USERS);
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
            }
            return table(marked, background.get().errors());
        } catch (ExecutionException e) {
            throw new IOException("the background load failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Table table(MarkedEvents marked, String errors) {
        var table = new Table(
                "acknowledged → readable", "events", "p50 ms", "p90 ms", "p99 ms", "max ms", "unseen", "errors");
        table.add(row("profile", marked.inProfile(), marked.unseen(), errors));
        table.add(row("timeline", marked.inTimeline(), marked.unseen(), errors));
        return table;
    }

    static List<String> row(String name, Histogram micros, int unseen, String errors) {
        return List.of(
                name,
                number(micros.getTotalCount()),
                number(micros.getValueAtPercentile(50) / 1e3, 1),
                number(micros.getValueAtPercentile(90) / 1e3, 1),
                number(micros.getValueAtPercentile(99) / 1e3, 1),
                number(micros.getMaxValue() / 1e3, 1),
                number(unseen),
                errors);
    }
}
