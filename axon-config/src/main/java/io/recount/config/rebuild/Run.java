package io.recount.config.rebuild;

import io.recount.config.views.Delivered;
import io.recount.config.views.LiveView;
import io.recount.config.views.Slot;
import io.recount.config.views.SlotStore;
import io.recount.config.views.ViewState;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One view that is built beside the live one. All but {@link #cancel} and {@link #now} is for the builder's thread.
 *
 * <p>What is stored is whole at checkpoints alone; a run that was cut between two begins anew.
 */
final class Run {
    /** Events that are folded while the live view waits, at most. */
    private static final int NEAR = 400;

    private static final int APPROACHES = 10;

    private final LiveView view;
    private final Workshop shop;
    private final RunKind kind;
    private final Instant startedAt;
    private final Slot slot;
    private volatile Progress progress;
    private volatile boolean cancelled;
    private @Nullable Scratch scratch;
    private @Nullable Comparison comparison;

    Run(LiveView view, Workshop shop, RunKind kind, Instant startedAt) {
        this.view = view;
        this.shop = shop;
        this.kind = kind;
        this.startedAt = startedAt;
        this.slot = view.slot().other();
        this.progress = new Progress(kind, startedAt);
    }

    LiveView view() {
        return view;
    }

    private Scratch scratch() {
        return Objects.requireNonNull(scratch, "not begun");
    }

    boolean hasBegun() {
        return scratch != null;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** Looked at between steps, none of which takes long. */
    void goOn() {
        if (cancelled || shop.isClosing().getAsBoolean()) {
            throw new CancellationException(view.name());
        }
    }

    ProjectionRun now() {
        return progress.now(shop.head().getAsLong());
    }

    /** Says that it is to be done, to whoever starts the server next. */
    void announce() {
        store(now(), 0, false, true);
    }

    /** Goes on where it was whole last, or from the first event on in an empty place. */
    void begin() {
        var known = shop.views().states().read(view.name());
        boolean isOurs = known.version().equals(shop.version());
        boolean goesOn = known.position() > 0 && !known.isCut() && isOurs;
        long position = goesOn ? known.position() : 0;
        if (!goesOn) {
            // First where the view lies, whatever a write said that may have failed.
            store(now(), 0, true, true);
            empty(slot);
        }
        progress = new Progress(kind, startedAt);
        progress.from(position);
        store(now(), position, false, true);
        scratch = new Scratch(
                view,
                new SlotStore(shop.views().documents(), slot),
                shop.gate(),
                position,
                () -> store(now(), position(), true, true));
    }

    long position() {
        return scratch().position();
    }

    /** What is in memory is worth nothing: the next {@link #begin} looks at what is stored. */
    void drop() {
        scratch = null;
        if (comparison != null) {
            comparison.close();
            comparison = null;
        }
    }

    /** Whether there are events for it. A check is never ahead of the live view. */
    boolean isHungry() {
        return position()
                < (kind == RunKind.CHECK ? view.position() : shop.head().getAsLong());
    }

    void take(List<Delivered> block) {
        scratch().take(block, kind == RunKind.CHECK ? view.position() : Long.MAX_VALUE);
        progress.at(position());
        if (scratch().isFull()) {
            checkpoint();
        }
    }

    /** Whether little is left to be folded; never before it is known how far the live view is. */
    boolean isNear() {
        long head = shop.head().getAsLong();
        return view.isPlaced(head) && (kind == RunKind.CHECK ? view.position() : head) - position() <= NEAR;
    }

    /** Stores everything and where that leads to. */
    void checkpoint() {
        scratch().storeAll();
        store(now(), position(), false, true);
        scratch().settled();
    }

    /** Goes on towards its end once it is near; answers whether that was all. */
    boolean finish() {
        return kind == RunKind.REPLAY ? takePlace() : compare();
    }

    /**
     * Does something while the live view stands still and this one has the same events, all of them stored in both; answers whether it
     * did, for a check does not wait here for a live view that is behind, or that failed in the middle of a batch.
     */
    private boolean level(Runnable work) {
        if (isBeforeLive()) {
            return false;
        }
        approach();
        try (var _ = shop.gate().enter()) {
            return view.hold(() -> {
                if (isBeforeLive()) {
                    return false;
                }
                catchUp();
                view.storeAll();
                checkpoint();
                work.run();
                return true;
            });
        }
    }

    private boolean isBeforeLive() {
        return kind == RunKind.CHECK && !(view.isSettled() && view.position() >= position());
    }

    /** Leaves little to be done while the live view waits. */
    private void approach() {
        int approaches = 0;
        do {
            catchUp();
            checkpoint();
        } while (view.position() - position() > NEAR && ++approaches < APPROACHES);
    }

    /** Lets readers and processor go on with what was built. */
    private boolean takePlace() {
        return level(() -> {
            var done = ended(RunState.DONE, null);
            shop.views().states().write(new ViewState(view.name(), slot, done, 0, false, true, shop.version()));
            view.move(position());
        });
    }

    /** Holds what was built against the live view, by one turn. */
    private boolean compare() {
        var current = comparison;
        if (current == null) {
            progress.comparing();
            current = new Comparison(view.store(), scratch().slot(), this::goOn, progress::compared);
            current.begin();
            comparison = current;
        }
        if (!level(current::turn)) {
            return false;
        }
        current.compare();
        return current.isOver();
    }

    /** Takes away what was built, or what it took the place of. */
    void end(RunState how, @Nullable String error) {
        drop();
        var ended = ended(how, error);
        store(ended, 0, false, true);
        tidy(ended);
    }

    /** Empties the place that is not the view's. */
    void tidy(ProjectionRun ended) {
        view.awaitReaders();
        empty(view.slot().other());
        store(ended, 0, false, false);
    }

    ProjectionRun ended(RunState how, @Nullable String error) {
        return progress.ended(how, shop.clock().instant(), shop.head().getAsLong(), error);
    }

    private void catchUp() {
        scratch().takeAll(shop.blocks(), view.position(), this::goOn);
        progress.at(position());
    }

    private void empty(Slot place) {
        // What readers go by must be on the disk before what they went by is taken away.
        shop.settle().run();
        shop.views().lots().of(view.name(), place).clear();
        try (var _ = shop.gate().enter()) {
            var store = new SlotStore(shop.views().documents(), place);
            view.definition().projector().apply(store).reset();
        }
    }

    private void store(ProjectionRun run, long position, boolean isCut, boolean hasLitter) {
        shop.views()
                .states()
                .write(new ViewState(view.name(), view.slot(), run, position, isCut, hasLitter, shop.version()));
    }
}
