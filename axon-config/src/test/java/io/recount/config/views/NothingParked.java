package io.recount.config.views;

import io.recount.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** Where nothing is ever parked. */
public final class NothingParked implements Parking {
    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public boolean holds(CustomerId customer) {
        return false;
    }

    @Override
    public void park(Delivered event, @Nullable RuntimeException cause) {
        throw new AssertionError(cause);
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public long amountOfSequences() {
        return 0;
    }

    @Override
    public void clear() {}
}
