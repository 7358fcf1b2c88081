package io.recount.projections.customer;

import io.recount.domain.customer.CustomerId;

/** How a view's states begin, and how they become bytes and come back. */
public interface StateFormat<S> {
    S empty(CustomerId id);

    S decode(CustomerId id, byte[] bytes);

    byte[] encode(S state);
}
