package io.recount.projections.timeline;

import io.recount.projections.Page;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.documents.DocumentStore;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads what {@link TimelineProjector} keeps. */
public final class StoredTimelineViews implements TimelineViews {
    /** A bucket that is replaced between the read of its directory and its own read makes the page start anew. */
    private static final int ATTEMPTS = 20;

    private final CustomerDocuments documents;
    private final BucketDocuments buckets;
    private final TimelineFormat format;

    public StoredTimelineViews(DocumentStore store) {
        this.documents = new CustomerDocuments(store, TimelineProjector.COLLECTION);
        this.buckets = new BucketDocuments(store);
        this.format = new TimelineFormat(buckets);
    }

    @Override
    public Page<TimelineEntry> page(FindTimeline query) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = documents.follow(Set.of(query.customerId())).get(query.customerId());
            if (document == null) {
                return new Page<>(List.of(), false);
            }
            var bytes = Objects.requireNonNull(document.state(), "only stubs have no state");
            var history = format.decode(document.id(), bytes.getData());
            var page = new PageScan(query).page(history, document.id(), buckets);
            if (page.isPresent()) {
                return page.get();
            }
        }
        throw new IllegalStateException("the timeline changes faster than it can be read, or needs a replay");
    }
}
