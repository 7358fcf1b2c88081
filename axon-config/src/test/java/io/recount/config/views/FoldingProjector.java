package io.recount.config.views;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.Projector;

/** A projector of a test that is about folding and storing alone. */
public abstract class FoldingProjector implements Projector {
    @Override
    public void reset() {}

    @Override
    public void takeOver() {}

    @Override
    public void forget(CustomerId id) {}
}
