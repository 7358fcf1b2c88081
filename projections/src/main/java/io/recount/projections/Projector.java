package io.recount.projections;

import io.recount.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;

/**
 * Keeps one view up to date. It is the view's only writer.
 *
 * <p>A batch may be delivered again, whole or in parts, after any failure: what is folded in already is skipped. The
 * bytes of the view depend on the events alone, never on how they were cut into batches.
 */
public interface Projector {
    /** Stable name of the view, used as the name of its processing group. */
    String name();

    /**
     * Folds events into the view; on return they are stored, unless the view {@link #holdsBack}.
     *
     * @param batch in the order of their positions
     */
    void project(List<LoggedEvent> batch);

    /** Whether events were folded in that are not stored yet. The checkpoint must not pass them until {@link #store}. */
    default boolean holdsBack() {
        return false;
    }

    /** How long what is held back may stay so while no further events come. */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** Stores what was held back. */
    default void store() {}

    /**
     * Whether each document depends on the events of one history alone, so that events of a customer can be folded in after later ones
     * of others. Where not, events that come late are skipped.
     */
    default boolean foldsByCustomer() {
        return false;
    }

    /** Empties the view, for a replay from the start. */
    void reset();

    /** To be called when this process takes the view over: another one may have written since. */
    void takeOver();

    /** Removes all that the view holds under a customer's id. Idempotent. */
    void forget(CustomerId id);
}
