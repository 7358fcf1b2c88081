package io.recount.benchmarks.loop;

import java.time.Duration;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came back within the measured time. */
public final class Tally {
    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1_000;

    private final Histogram micros = new Histogram(1, LONGEST_MICROS, 3);
    private final TreeMap<String, Long> errors = new TreeMap<>();
    private long measuredFrom = Long.MAX_VALUE;
    private long lastAnswer;

    void measureFrom(long now) {
        measuredFrom = now;
        lastAnswer = now;
    }

    void accepted(long intended, long now) {
        if (intended >= measuredFrom) {
            micros.recordValue(Math.clamp((now - intended) / 1_000, 1, LONGEST_MICROS));
            lastAnswer = now;
        }
    }

    void refused(long intended, String what) {
        if (intended >= measuredFrom) {
            errors.merge(what, 1L, Long::sum);
        }
    }

    public long requests() {
        return micros.getTotalCount();
    }

    /** From the start of the measured time to the last answer that counts. */
    public double seconds() {
        return (lastAnswer - measuredFrom) / 1e9;
    }

    /** A percentile of the latency, 100 for the longest. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** Such as {@code 429: 12, connection: 1}; a dash where there was none. */
    public String errors() {
        if (errors.isEmpty()) {
            return "-";
        }
        String text = errors.toString();
        return text.substring(1, text.length() - 1).replace("=", ": ");
    }
}
