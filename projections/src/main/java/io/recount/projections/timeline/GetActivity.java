package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.InteractionKind;
import java.time.Instant;
import java.util.Set;

/**
 * How often a customer did something, day by day or week by week, in all stretches that a period touches.
 *
 * @param from begin of the period
 * @param to end of the period, exclusive, behind its begin
 * @param kinds only these count; all where empty
 */
public record GetActivity(
        CustomerId customerId, ActivityUnit by, Instant from, Instant to, Set<InteractionKind> kinds) {
    /** Stretches in one answer. */
    public static final int MOST = 400;

    public GetActivity {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to must lie after from");
        }
        if (stretches(by, from, to) > MOST) {
            throw new IllegalArgumentException("from and to must span at most " + MOST + " days or weeks");
        }
        kinds = Set.copyOf(kinds);
    }

    long firstStretch() {
        return by.of(from);
    }

    int stretches() {
        return Math.toIntExact(stretches(by, from, to));
    }

    /** How many days or weeks a period touches. */
    public static long stretches(ActivityUnit by, Instant from, Instant to) {
        return by.of(to.minusNanos(1)) - by.of(from) + 1;
    }
}
