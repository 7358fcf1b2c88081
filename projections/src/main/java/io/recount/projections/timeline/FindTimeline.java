package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.InteractionKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a customer's interactions, newest first.
 *
 * @param first rows at most, 1 to 200
 * @param after place of the last row of the page before; null for the newest
 * @param kinds only these; all where empty
 * @param sources only those that these sources told; all where empty
 * @param title only those whose titles hold this text, in whatever case; null for all
 * @param from earliest occurredAt, inclusive; null for no bound
 * @param to latest occurredAt, exclusive; null for no bound
 */
public record FindTimeline(
        CustomerId customerId,
        int first,
        @Nullable TimelinePlace after,
        Set<InteractionKind> kinds,
        Set<String> sources,
        @Nullable String title,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final int MAX_FIRST = 200;

    public FindTimeline {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException("first must be between 1 and " + MAX_FIRST);
        }
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
    }

    /** Whatever its source and title. */
    public FindTimeline(
            CustomerId customerId,
            int first,
            @Nullable TimelinePlace after,
            Set<InteractionKind> kinds,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(customerId, first, after, kinds, Set.of(), null, from, to);
    }
}
