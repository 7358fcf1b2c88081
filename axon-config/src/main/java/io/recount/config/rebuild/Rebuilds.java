package io.recount.config.rebuild;

import io.recount.commands.projection.ProjectionRuns;
import io.recount.config.eventstore.EventReader;
import io.recount.config.mongo.ReadModelServer;
import io.recount.config.mongo.WriteGate;
import io.recount.config.views.LiveView;
import io.recount.config.views.LiveViews;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.ProjectionView;
import io.recount.projections.run.ProjectionViews;
import io.recount.projections.run.RunKind;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Takes orders to build views, and tells how they stand. What was at work when the server ended goes on by itself. */
public final class Rebuilds implements ProjectionRuns, ProjectionViews, AutoCloseable {
    private final Workshop shop;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, ProjectionRun> ended = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().name("rebuild").daemon().unstarted(this::work);
    private volatile boolean isClosing;

    /**
     * Finds out what the last process left to do.
     *
     * @param head position of the last durable event
     */
    public Rebuilds(
            LiveViews views,
            ReadModelServer store,
            EventReader reader,
            LongSupplier head,
            InstantSource clock,
            String version) {
        this(views, store.gate(), store::settle, new Blocks(reader::block), head, clock, version);
    }

    Rebuilds(
            LiveViews views,
            WriteGate gate,
            Runnable settle,
            Blocks blocks,
            LongSupplier head,
            InstantSource clock,
            String version) {
        this.shop = new Workshop(views, gate, settle, blocks, head, () -> isClosing, clock, version);
        views.all().forEach(this::goOn);
    }

    /** Begins to work. */
    public Rebuilds start() {
        thread.start();
        return this;
    }

    @Override
    public void replay(String projection) {
        start(projection, RunKind.REPLAY);
    }

    @Override
    public void check(String projection) {
        start(projection, RunKind.CHECK);
    }

    @Override
    public void cancel(String projection) {
        lock.lock();
        try {
            var run = runs.get(view(projection).name());
            if (run == null) {
                throw new RuleViolated(
                        "NO_RUN_ACTIVE", "neither a replay nor a check of " + projection + " is at work");
            }
            run.cancel();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<ProjectionView> all() {
        return shop.views().all().stream()
                .map(view -> new ProjectionView(
                        view.name(),
                        view.position(),
                        shop.head().getAsLong(),
                        view.parked().size(),
                        view.parked().amountOfSequences(),
                        run(view.name())))
                .sorted(Comparator.comparing(ProjectionView::name))
                .toList();
    }

    /** Ends the work where it is; it goes on with the next start. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shop.blocks().close();
    }

    private void start(String projection, RunKind kind) {
        lock.lock();
        try {
            var view = view(projection);
            if (runs.containsKey(projection)) {
                throw new RuleViolated("RUN_ACTIVE", "a replay or a check of " + projection + " is at work already");
            }
            var run = new Run(view, shop, kind, shop.clock().instant());
            run.announce();
            runs.put(projection, run);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private LiveView view(String projection) {
        return shop.views()
                .find(projection)
                .orElseThrow(() -> new RuleViolated(
                        "PROJECTION_UNKNOWN",
                        "there is no projection of that name; there are "
                                + String.join(
                                        ", ",
                                        shop.views().all().stream()
                                                .map(LiveView::name)
                                                .sorted()
                                                .toList())));
    }

    private @Nullable ProjectionRun run(String projection) {
        lock.lock();
        try {
            var run = runs.get(projection);
            return run == null ? ended.get(projection) : run.now();
        } finally {
            lock.unlock();
        }
    }

    /** Takes up what the last process left: a run at work, or what one did not take away. */
    private void goOn(LiveView view) {
        var state = shop.views().states().read(view.name());
        var run = state.run();
        if (run != null && state.isRunning()) {
            runs.put(view.name(), new Run(view, shop, run.kind(), run.startedAt()));
        } else if (run != null) {
            ended.put(view.name(), run);
            if (state.hasLitter()) {
                new Run(view, shop, run.kind(), run.startedAt()).tidy(run);
            }
        }
    }

    private void work() {
        var builder = new Builder(shop, this::done);
        for (var active = active(); !isClosing; active = active()) {
            builder.step(active);
        }
        builder.leave(active());
    }

    /** Those at work; waits for one, or for the end. */
    private List<Run> active() {
        lock.lock();
        try {
            while (runs.isEmpty() && !isClosing) {
                changed.awaitUninterruptibly();
            }
            return List.copyOf(runs.values());
        } finally {
            lock.unlock();
        }
    }

    private void done(Run run, ProjectionRun result) {
        lock.lock();
        try {
            // Not the one that was begun meanwhile.
            runs.remove(run.view().name(), run);
            ended.put(run.view().name(), result);
        } finally {
            lock.unlock();
        }
    }
}
