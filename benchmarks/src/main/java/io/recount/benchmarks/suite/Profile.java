package io.recount.benchmarks.suite;

import io.recount.benchmarks.event.Audience;
import io.recount.benchmarks.loop.Window;
import java.time.Duration;

/**
 * What the load looks like, the same for every measurement of a call.
 *
 * @param zipf whether few customers cause most events
 * @param eventBytes serialized size of each event
 */
public record Profile(int customers, boolean zipf, int eventBytes, long seed, Duration warmup, Duration measured) {

    Audience audience() {
        return zipf ? Audience.zipf(customers, seed) : Audience.uniform(customers, seed);
    }

    Window window(Watch watch) {
        return new Window(warmup, measured, watch::opened, watch::closed);
    }
}
