package io.recount.benchmarks.suite;

import static io.recount.benchmarks.cli.Table.number;

import io.recount.benchmarks.cli.Table;
import io.recount.benchmarks.loop.Tally;
import io.recount.benchmarks.machine.Memory;
import io.recount.benchmarks.machine.Usage;
import java.util.List;

/** The table of all measurements of load. */
public final class Rows {
    private static final double MEGABYTE = 1024 * 1024;

    private final Table table = new Table(
            "run",
            "events/s",
            "requests/s",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "p99.9 ms",
            "max ms",
            "errors",
            "CPU-ms/event server",
            "PostgreSQL",
            "both",
            "client",
            "MB server",
            "PostgreSQL",
            "both",
            "worst lag");

    void add(String name, Tally tally, int eventsPerRequest, Watch watch) {
        long events = tally.requests() * eventsPerRequest;
        Usage each = watch.usage().per(events);
        Memory peak = watch.peak();
        table.add(List.of(
                name,
                number(events / tally.seconds(), 0),
                number(tally.requests() / tally.seconds(), 0),
                number(tally.millis(50), 1),
                number(tally.millis(90), 1),
                number(tally.millis(99), 1),
                number(tally.millis(99.9), 1),
                number(tally.millis(100), 1),
                tally.errors(),
                number(each.server(), 3),
                number(each.postgres(), 3),
                number(each.server() + each.postgres(), 3),
                number(each.client(), 4),
                number(peak.server() / MEGABYTE, 0),
                number(peak.postgres() / MEGABYTE, 0),
                number(peak.total() / MEGABYTE, 0),
                watch.lag()));
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
