package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.documents.DocumentStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what {@link TimelineProjector} keeps. */
public final class StoredTimelineViews implements TimelineViews {
    /** A bucket that is replaced between the read of its directory and its own read makes its history be read anew. */
    private static final int ATTEMPTS = 20;

    /** What is in memory at a time, for all histories together; whoever finds not all it wants among it waits a round. */
    private static final int BUCKETS_AT_ONCE = 400;

    private static final int ENTRIES_AT_ONCE = 1_000;

    private final CustomerDocuments documents;
    private final BucketDocuments buckets;
    private final TimelineFormat format;

    public StoredTimelineViews(DocumentStore store) {
        this.documents = new CustomerDocuments(store, TimelineProjector.COLLECTION);
        this.buckets = new BucketDocuments(store);
        this.format = new TimelineFormat(buckets);
    }

    @Override
    public Map<FindTimeline, TimelinePage> pages(Set<FindTimeline> queries) {
        return read(queries, FindTimeline::customerId, PageScan::new, _ -> TimelinePage.EMPTY);
    }

    @Override
    public Map<GetActivity, List<ActivityCount>> activities(Set<GetActivity> queries) {
        return read(queries, GetActivity::customerId, ActivityScan::new, ActivityScan::nothing);
    }

    private <Q, T> Map<Q, T> read(
            Set<Q> queries,
            Function<Q, CustomerId> customer,
            BiFunction<Q, History, Reading<T>> begin,
            Function<Q, T> unknown) {
        var answers = HashMap.<Q, T>newHashMap(queries.size());
        var open = new HashSet<>(queries);
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            var found = documents.follow(open.stream().map(customer).collect(Collectors.toSet()));
            var ways = HashMap.<Q, Way<T>>newHashMap(open.size());
            for (var query : open) {
                var document = found.get(customer.apply(query));
                if (document == null) {
                    answers.put(query, unknown.apply(query));
                } else {
                    var bytes = Objects.requireNonNull(document.state(), "only stubs have no state");
                    var history = format.decode(document.id(), bytes.getData());
                    ways.put(query, new Way<>(document.id(), begin.apply(query, history)));
                }
            }
            walk(ways.values());
            ways.forEach((query, way) -> {
                if (!way.isStale()) {
                    answers.put(query, way.result());
                }
            });
            open.removeAll(answers.keySet());
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("the timeline changes faster than it can be read, or needs a replay");
        }
        return answers;
    }

    /** Each round costs two reads of the store at most, however many histories are on their way. */
    private <T> void walk(Collection<Way<T>> all) {
        for (var open = open(all); !open.isEmpty(); open = open(open)) {
            var wanted = open.stream()
                    .flatMap(way -> way.wantedBuckets().stream())
                    .limit(BUCKETS_AT_ONCE)
                    .collect(Collectors.toSet());
            var found = buckets.read(wanted);
            open.forEach(way -> way.takeBuckets(wanted, found));
            var positions = open.stream()
                    .flatMap(way -> way.wantedEntries().stream())
                    .limit(ENTRIES_AT_ONCE)
                    .collect(Collectors.toSet());
            var entries = buckets.entries().find(positions);
            open.forEach(way -> way.takeEntries(positions, entries));
        }
    }

    private static <T> List<Way<T>> open(Collection<Way<T>> ways) {
        return ways.stream().filter(Way::isOpen).toList();
    }
}
