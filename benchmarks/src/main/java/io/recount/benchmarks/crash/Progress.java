package io.recount.benchmarks.crash;

import io.recount.benchmarks.event.WireClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What the writers of one round tell each other and the one who watches them. */
final class Progress {
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder resent = new LongAdder();
    private final LongAccumulator lastTaken;
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong resendUntil = new AtomicLong(Long.MAX_VALUE);
    private final Instant startTime;
    private final long startNanos = System.nanoTime();

    Progress(Instant startTime) {
        this.startTime = startTime;
        this.lastTaken = new LongAccumulator(Math::max, startNanos);
    }

    /**
     * The time that messages carry: whole seconds, never going back.
     *
     * <p>Messages of the same second stand in a timeline by log position, so that a wrong order of the log is seen.
     */
    String time() {
        return WireClock.text(
                startTime.plusNanos(System.nanoTime() - startNanos).truncatedTo(ChronoUnit.SECONDS));
    }

    boolean goesOn() {
        return resendUntil.get() == Long.MAX_VALUE && failures.isEmpty();
    }

    boolean mayResend() {
        return System.nanoTime() < resendUntil.get();
    }

    /** No new requests; those under way may be resent for so long. */
    void stop(Duration resendFor) {
        resendUntil.set(System.nanoTime() + resendFor.toNanos());
    }

    void acknowledged(int messages) {
        acknowledged.add(messages);
    }

    /** A request that was sent then has been acknowledged. */
    void answered(long sentAt) {
        lastTaken.accumulate(sentAt);
    }

    void resent() {
        resent.increment();
    }

    void failed(String why) {
        failures.add(why);
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    long resentRequests() {
        return resent.sum();
    }

    /** Whether a request was acknowledged that had been sent after that time. */
    boolean takenSince(long nanos) {
        return lastTaken.get() > nanos;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
