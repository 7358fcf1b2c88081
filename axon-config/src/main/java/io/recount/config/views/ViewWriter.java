package io.recount.config.views;

import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds events into one place of a view. An event that the projector cannot take is parked, with all later ones of its customer, and
 * everybody else goes on; a store that fails is nobody's fault, and the batch is to be delivered again.
 */
public final class ViewWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    private final Projector projector;
    private final Parking parking;

    /** Whether nothing may be held back while a culprit is looked for. */
    private boolean careful;

    public ViewWriter(Projector projector, Parking parking) {
        this.projector = projector;
        this.parking = parking;
        projector.takeOver();
    }

    /** Folds in a batch, and answers with what of it is in the view now. */
    public List<LoggedEvent> project(List<Delivered> batch) {
        if (careful) {
            storeAll();
        }
        boolean mayLose = projector.holdsBack();
        var left = withoutParked(batch);
        try {
            projectAll(left);
            return events(left);
        } catch (RuntimeException e) {
            if (!isCulprit(e)) {
                throw e;
            }
            if (mayLose) {
                careful = true;
                throw new ReadAgain(e);
            }
            var taken = new ArrayList<Delivered>();
            projectApart(left, taken);
            careful = false;
            return events(taken);
        }
    }

    /** How long what is held back may stay so while no further events come. */
    public Duration patience() {
        return projector.patience();
    }

    /** Whether events were folded in that are not stored yet. */
    public boolean holdsBack() {
        return projector.holdsBack();
    }

    /** Stores what is held back. */
    public void storeAll() {
        if (projector.holdsBack()) {
            projector.store();
        }
    }

    /** Whether events of one customer can be taken after later ones of others. */
    public boolean takesLate() {
        return projector.foldsByCustomer();
    }

    void takeLate(LoggedEvent event) {
        projector.project(List.of(event));
        storeAll();
    }

    /** Whether a failure is an event's fault. */
    public static boolean isCulprit(RuntimeException failure) {
        return !(failure instanceof StoreFailed
                || failure instanceof StoreUnavailable
                || failure instanceof CancellationException
                || Thread.currentThread().isInterrupted());
    }

    /** By halves, and what was taken is stored at once: a failure loses nothing of it. */
    private void projectApart(List<Delivered> events, List<Delivered> taken) {
        var left = withoutParked(events);
        try {
            projectAll(left);
            storeAll();
            taken.addAll(left);
        } catch (RuntimeException e) {
            if (!isCulprit(e)) {
                throw e;
            }
            if (left.size() == 1) {
                LOG.warn(
                        "{} cannot take the event at {} ({}); it is parked, with all later ones of its customer",
                        projector.name(),
                        left.getFirst().position(),
                        e.getClass().getSimpleName());
                parking.park(left.getFirst(), e);
                return;
            }
            projectApart(left.subList(0, left.size() / 2), taken);
            projectApart(left.subList(left.size() / 2, left.size()), taken);
        }
    }

    private void projectAll(List<Delivered> events) {
        if (!events.isEmpty()) {
            projector.project(events(events));
        }
    }

    private List<Delivered> withoutParked(List<Delivered> batch) {
        var left = new ArrayList<Delivered>(batch.size());
        for (var delivered : batch) {
            if (delivered.event() == null) {
                parking.park(delivered, delivered.why());
            } else if (waits(delivered)) {
                parking.park(delivered, null);
            } else {
                left.add(delivered);
            }
        }
        return left;
    }

    private boolean waits(Delivered delivered) {
        var predecessor = delivered.predecessor();
        return !parking.isEmpty()
                && (parking.holds(delivered.customer()) || (predecessor != null && parking.holds(predecessor)));
    }

    private static List<LoggedEvent> events(List<Delivered> delivered) {
        var events = new ArrayList<LoggedEvent>(delivered.size());
        for (var each : delivered) {
            if (each.event() != null) {
                events.add(each.event());
            }
        }
        return events;
    }
}
