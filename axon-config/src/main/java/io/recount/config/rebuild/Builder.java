package io.recount.config.rebuild;

import io.recount.config.views.StoreFailed;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.RunState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of all runs on one thread: the log is read once for those that are at the same place in it. */
final class Builder {
    private static final Logger LOG = LoggerFactory.getLogger(Builder.class);
    private static final int MOST_TRIES = 60;
    private static final long BETWEEN_TRIES = 1_000_000_000;
    private static final long BETWEEN_LOOKS = 10_000_000;

    private final Workshop shop;
    private final BiConsumer<Run, ProjectionRun> done;
    private final Courtesy courtesy;
    private final Map<Run, Integer> tries = new HashMap<>();

    /**
     * @param done told of runs that came to their end
     */
    Builder(Workshop shop, BiConsumer<Run, ProjectionRun> done) {
        this.shop = shop;
        this.done = done;
        this.courtesy = new Courtesy(shop.views().all(), shop.head());
    }

    /** Brings those of the runs that are furthest behind a block further; one that has to wait for its live view stops no other. */
    void step(List<Run> runs) {
        runs.forEach(run -> trying(run, () -> {
            run.goOn();
            if (!run.hasBegun()) {
                run.begin();
            }
        }));
        var begun = runs.stream().filter(Run::hasBegun).toList();
        courtesy.giveWay();
        // Looked at once: who becomes hungry meanwhile may lack events before the block.
        var hungry = begun.stream().filter(Run::isHungry).toList();
        hungry.stream().min(Comparator.comparingLong(Run::position)).ifPresent(last -> feed(hungry, last));
        for (var run : begun) {
            if (run.hasBegun()) {
                trying(run, () -> goOn(run));
            }
        }
        if (hungry.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void feed(List<Run> hungry, Run last) {
        trying(last, () -> {
            var block = shop.blocks().after(last.position());
            for (var run : hungry) {
                trying(run, () -> {
                    run.goOn();
                    run.take(block);
                });
            }
        });
    }

    private void goOn(Run run) {
        run.goOn();
        if (run.isNear() && run.finish()) {
            end(run, RunState.DONE, null);
        }
        tries.remove(run);
    }

    /** Stores what the next process can go on from. */
    void leave(List<Run> runs) {
        for (var run : runs) {
            if (run.hasBegun()) {
                try {
                    run.checkpoint();
                } catch (RuntimeException e) {
                    LOG.info(
                            "What was built of {} was not stored and is built anew: {}",
                            run.view().name(),
                            e.toString());
                }
            }
        }
    }

    private void end(Run run, RunState how, @Nullable String error) {
        tries.remove(run);
        try {
            run.end(how, error);
        } catch (StoreFailed e) {
            LOG.warn(
                    "What was built of {} is taken away at the next start: {}",
                    run.view().name(),
                    e.toString());
        }
        done.accept(run, run.ended(how, error));
    }

    /** A store that is away comes back, mostly; what is in memory counts no more. */
    private void again(Run run, RuntimeException failure) {
        run.drop();
        if (tries.merge(run, 1, Integer::sum) > MOST_TRIES) {
            end(run, RunState.FAILED, failure.getClass().getSimpleName());
            return;
        }
        LOG.warn("The building of {} waits: {}", run.view().name(), String.valueOf(failure.getCause()));
        LockSupport.parkNanos(BETWEEN_TRIES);
    }

    private void trying(Run run, Runnable work) {
        try {
            work.run();
        } catch (CancellationException e) {
            if (run.isCancelled()) {
                end(run, RunState.CANCELLED, null);
            }
        } catch (StoreFailed | StoreUnavailable e) {
            again(run, e);
        } catch (RuntimeException e) {
            LOG.error("{} cannot be built", run.view().name(), e);
            end(run, RunState.FAILED, e.getClass().getSimpleName());
        }
    }
}
