package io.recount.projections.timeline;

import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.customer.CustomerProjector;
import io.recount.projections.documents.DocumentStore;

/** Keeps the timelines. */
public final class TimelineProjector extends CustomerProjector<History> {
    static final String NAME = "timeline-view";
    static final String COLLECTION = "timelines";
    /** Some 20,000 usual customers. */
    private static final long RECENT_BYTES = 16L << 20;

    public TimelineProjector(DocumentStore store) {
        this(store, new BucketDocuments(store));
    }

    private TimelineProjector(DocumentStore store, BucketDocuments buckets) {
        super(NAME, new CustomerDocuments(store, COLLECTION), new TimelineFormat(buckets), buckets, RECENT_BYTES);
    }
}
