package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.customer.CustomerProjector;
import io.recount.projections.documents.DocumentStore;
import java.util.List;

/** Keeps the timelines. */
public final class TimelineProjector implements Projector {
    static final String COLLECTION = "timelines";
    /** Each holds up to {@link History#TAIL_BYTES} of entries and its directory. */
    private static final int RECENT_CUSTOMERS = 2_048;

    private final Projector projector;

    public TimelineProjector(DocumentStore store) {
        var buckets = new BucketDocuments(store);
        this.projector = new CustomerProjector<>(
                "timeline-view",
                new CustomerDocuments(store, COLLECTION),
                new TimelineFormat(buckets),
                buckets,
                RECENT_CUSTOMERS);
    }

    @Override
    public String name() {
        return projector.name();
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        projector.project(batch);
    }

    @Override
    public void reset() {
        projector.reset();
    }

    @Override
    public void takeOver() {
        projector.takeOver();
    }

    @Override
    public void forget(CustomerId id) {
        projector.forget(id);
    }
}
