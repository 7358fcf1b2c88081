package io.recount.config.rebuild;

import io.recount.projections.run.Difference;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a run has come, told to whoever asks. Written by one thread. */
final class Progress {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double MILLIS_A_SECOND = 1e3;

    private final RunKind kind;
    private final Instant startedAt;
    private final long began = System.nanoTime();
    private volatile RunState state = RunState.BUILDING;
    private volatile long first;
    private volatile long position;
    private volatile double built;
    private volatile long documents;
    private volatile long differences;
    private volatile List<Difference> examples = List.of();

    Progress(RunKind kind, Instant startedAt) {
        this.kind = kind;
        this.startedAt = startedAt;
    }

    /** It begins, or begins again, behind a position. */
    void from(long start) {
        first = start;
        position = start;
        state = RunState.BUILDING;
    }

    void at(long reached) {
        position = reached;
    }

    void comparing() {
        built = rate();
        state = RunState.COMPARING;
    }

    void compared(long all, long different, List<Difference> some) {
        documents = all;
        differences = different;
        examples = List.copyOf(some);
    }

    ProjectionRun now(long total) {
        double rate = state == RunState.BUILDING ? rate() : built;
        long left = Math.max(0, total - position);
        Long remaining =
                state == RunState.BUILDING && rate > 0 ? (Long) Math.round(left / rate * MILLIS_A_SECOND) : null;
        return run(state, null, total, rate, remaining, null);
    }

    ProjectionRun ended(RunState how, Instant when, long total, @Nullable String error) {
        return run(how, when, total, built == 0 ? rate() : built, null, error);
    }

    private ProjectionRun run(
            RunState now,
            @Nullable Instant ended,
            long total,
            double rate,
            @Nullable Long remaining,
            @Nullable String error) {
        long all = Math.max(total, position);
        return new ProjectionRun(
                kind, now, startedAt, ended, position, all, rate, remaining, documents, differences, examples, error);
    }

    private double rate() {
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        return seconds <= 0 ? 0 : (position - first) / seconds;
    }
}
