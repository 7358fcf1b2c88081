package io.recount.benchmarks.loop;

import java.time.Duration;

/**
 * The time that is measured.
 *
 * @param warmup sent as well, but not counted
 * @param opened called when the counting starts
 * @param closed called when the last counted answer has come
 */
public record Window(Duration warmup, Duration measured, Runnable opened, Runnable closed) {

    /** Without anybody who watches. */
    public static Window of(Duration warmup, Duration measured) {
        return new Window(warmup, measured, () -> {}, () -> {});
    }
}
