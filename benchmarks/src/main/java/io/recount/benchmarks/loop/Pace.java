package io.recount.benchmarks.loop;

import java.time.Duration;

/** When requests are due. Times are those of {@link System#nanoTime()}. */
public sealed interface Pace {

    /** When the next request is due, seen from now. */
    long due(long now);

    /** Takes the next request off the plan and returns the time its latency counts from. */
    long take(long now);

    /** Begins the plan. */
    default void start(long now) {}

    /** The next request as soon as there is a free connection. */
    static Pace closed() {
        return new Closed();
    }

    /** Like {@link #closed()}, but ends after so many requests. */
    static Pace closed(long requests) {
        return new Counted(requests);
    }

    /** So many requests a second, whether the server keeps up or not. */
    static Pace open(double requestsPerSecond) {
        return new Open(Duration.ofSeconds(1).toNanos() / requestsPerSecond);
    }

    /** Each connection waits for its answer: a slow server slows its clients down. */
    record Closed() implements Pace {
        @Override
        public long due(long now) {
            return now;
        }

        @Override
        public long take(long now) {
            return now;
        }
    }

    /** A known amount of work. */
    final class Counted implements Pace {
        private long left;

        Counted(long requests) {
            this.left = requests;
        }

        @Override
        public long due(long now) {
            return left > 0 ? now : Long.MAX_VALUE;
        }

        @Override
        public long take(long now) {
            left--;
            return now;
        }
    }

    /** Latency counts from when the request should have gone, so that waiting for a connection is not omitted. */
    final class Open implements Pace {
        private final double interval;
        private long start;
        private long taken;

        Open(double interval) {
            this.interval = interval;
        }

        @Override
        public void start(long now) {
            start = now;
        }

        @Override
        public long due(long now) {
            return start + (long) (taken * interval);
        }

        @Override
        public long take(long now) {
            long due = due(now);
            taken++;
            return due;
        }
    }
}
