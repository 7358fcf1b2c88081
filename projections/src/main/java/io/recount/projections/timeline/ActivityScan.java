package io.recount.projections.timeline;

import io.recount.projections.bson.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts one history's rows by stretches of time. Buckets that lie in one stretch as a whole are counted by the directory alone,
 * so that a dense history costs no more than one bucket a stretch.
 */
final class ActivityScan implements Reading<List<ActivityCount>> {
    private static final int BUCKETS_AT_ONCE = 16;

    private final GetActivity query;
    private final RowFilter filter;
    private final long[] counts;
    private final List<Bucket.Name> unread = new ArrayList<>();
    private int nextBucket;

    ActivityScan(GetActivity query, History history) {
        this.query = query;
        this.counts = new long[query.stretches()];
        this.filter = new RowFilter(history, RowFilter.kinds(query.kinds(), null), place(0), place(query.stretches()));
        count(history.tail());
        history.eachBucketFromNewest((bucket, last) -> {
            if (filter.mayTakeOf(bucket, last)) {
                if (stretch(bucket.first()) == stretch(last) && filter.takesAllKindsOf(bucket)) {
                    counts[index(bucket.first())] += bucket.count();
                } else {
                    unread.add(bucket.name());
                }
            }
        });
    }

    static List<ActivityCount> nothing(GetActivity query) {
        return counts(query, new long[query.stretches()]);
    }

    @Override
    public List<Bucket.Name> wantedBuckets() {
        return unread.subList(nextBucket, Math.min(nextBucket + BUCKETS_AT_ONCE, unread.size()));
    }

    @Override
    public List<Long> wantedEntries() {
        return List.of();
    }

    @Override
    public void takeBuckets(Map<Bucket.Name, EntryRun> found) {
        var wanted = wantedBuckets();
        found.values().forEach(this::count);
        nextBucket += wanted.size();
    }

    @Override
    public void takeEntries(Map<Long, byte[]> found) {}

    @Override
    public List<ActivityCount> result() {
        return counts(query, counts);
    }

    private void count(EntryRun entries) {
        for (var row : entries.rows()) {
            if (filter.takes(row)) {
                counts[index(row.place())]++;
            }
        }
    }

    private Place place(int index) {
        return new Place(Micros.of(query.by().start(query.firstStretch() + index)), Long.MIN_VALUE);
    }

    private long stretch(Place place) {
        return query.by().ofMicros(place.occurredAt());
    }

    private int index(Place place) {
        return Math.toIntExact(stretch(place) - query.firstStretch());
    }

    private static List<ActivityCount> counts(GetActivity query, long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(index -> new ActivityCount(query.by().start(query.firstStretch() + index), counts[index]))
                .toList();
    }
}
