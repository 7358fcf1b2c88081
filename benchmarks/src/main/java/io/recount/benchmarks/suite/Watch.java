package io.recount.benchmarks.suite;

import io.recount.benchmarks.graphql.Lag;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.machine.Memory;
import io.recount.benchmarks.machine.Meter;
import io.recount.benchmarks.machine.Sampler;
import io.recount.benchmarks.machine.Usage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Watches the server while one measurement runs. */
final class Watch {
    private static final Duration MEMORY_EVERY = Duration.ofSeconds(2);
    private static final Duration LAG_EVERY = Duration.ofMillis(250);

    private final Target target;
    private final boolean withLag;
    private final List<Sampler> samplers = new ArrayList<>();
    private final AtomicReference<Memory> peak = new AtomicReference<>(Memory.NONE);
    private final AtomicReference<Lag> worst = new AtomicReference<>(Lag.NONE);
    private Usage usage = Usage.NONE;

    /**
     * Begins with {@link #opened()}.
     *
     * @param withLag whether to ask for the lag again and again, which costs the server a little
     */
    Watch(Target target, boolean withLag) {
        this.target = target;
        this.withLag = withLag && target.adminKey().isPresent();
    }

    void opened() {
        target.meter().ifPresent(meter -> {
            samplers.add(new Sampler("memory", MEMORY_EVERY, () -> sampleMemory(meter)));
            usage = meter.usage();
        });
        if (withLag) {
            samplers.add(new Sampler("lag", LAG_EVERY, this::sampleLag));
        }
    }

    void closed() {
        target.meter().ifPresent(meter -> usage = meter.usage().since(usage));
        samplers.forEach(Sampler::close);
        target.meter().ifPresent(this::sampleMemory);
    }

    Usage usage() {
        return usage;
    }

    Memory peak() {
        return peak.get();
    }

    /** A dash where it was not looked at. */
    String lag() {
        Lag lag = worst.get();
        String errors = lag.errors().isEmpty() ? "" : " " + lag.errors();
        return withLag ? lag.millis() + " ms, " + lag.events() + " events" + errors : "-";
    }

    private void sampleMemory(Meter meter) {
        peak.accumulateAndGet(meter.memory(), Memory::max);
    }

    private void sampleLag() {
        try (var readings = new Readings(target.endpoint(), target.demandedAdminKey())) {
            worst.accumulateAndGet(readings.lag(), Lag::max);
        } catch (IOException e) {
            worst.accumulateAndGet(new Lag(0, 0, List.of(String.valueOf(e.getMessage()))), Lag::max);
        }
    }
}
