package io.recount.projections.customer;

import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a view holds of one customer, changed in place while events are folded in.
 *
 * @param <S> the implementing type itself
 */
public interface CustomerState<S> {
    /** Log position of the last event folded in; {@link Long#MIN_VALUE} before the first. */
    long position();

    /** Folds in an event of this customer's own stream, other than an adoption. */
    void fold(LoggedEvent logged);

    /**
     * Takes over all that a predecessor's state holds; that one is not used again.
     *
     * @param predecessor null where nothing is known of it
     */
    void adopt(@Nullable S predecessor, LoggedEvent logged, HistoryAdopted adopted);
}
