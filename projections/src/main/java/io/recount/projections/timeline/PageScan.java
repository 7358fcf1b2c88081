package io.recount.projections.timeline;

import io.recount.projections.bson.Micros;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks one history from new to old and picks the rows of one page. What rows do not tell is looked up in their entries, a
 * limited number of them.
 */
final class PageScan implements Reading<TimelinePage> {
    /** Entries that are looked into for one page. */
    static final int MOST_SCANNED = 2_000;

    private static final int ENTRIES_AT_ONCE = 200;
    private static final int MOST_BUCKETS_AT_ONCE = 8;

    private final FindTimeline query;
    private final @Nullable TitleText title;
    private final RowFilter filter;
    private final List<Bucket.Name> buckets = new ArrayList<>();
    private final Deque<Row> candidates = new ArrayDeque<>();
    private final List<TimelineEntry> found = new ArrayList<>();
    private int nextBucket;
    private int bucketsAtOnce = 1;
    private int scanned;
    private boolean done;
    private boolean more;
    private @Nullable Place end;

    PageScan(FindTimeline query, History history) {
        this.query = query;
        this.title = query.title() == null ? null : new TitleText(query.title());
        this.filter = new RowFilter(
                history,
                RowFilter.kinds(query.kinds(), title),
                query.from() == null ? Place.FIRST : new Place(Micros.of(query.from()), Long.MIN_VALUE),
                Place.lower(
                        query.after() == null ? null : Place.of(query.after()),
                        query.to() == null ? null : new Place(Micros.of(query.to()), Long.MIN_VALUE)));
        addCandidates(history.tail());
        history.eachBucketFromNewest((bucket, last) -> {
            if (filter.mayTakeOf(bucket, last)) {
                buckets.add(bucket.name());
            }
        });
    }

    @Override
    public List<Bucket.Name> wantedBuckets() {
        boolean enough = candidates.size() > (looksInside() ? ENTRIES_AT_ONCE : query.first());
        if (done || enough) {
            return List.of();
        }
        return buckets.subList(nextBucket, Math.min(nextBucket + bucketsAtOnce, buckets.size()));
    }

    @Override
    public List<Long> wantedEntries() {
        if (done) {
            return List.of();
        }
        return candidates.stream()
                .limit(looksInside() ? ENTRIES_AT_ONCE : query.first())
                .map(row -> row.place().position())
                .toList();
    }

    @Override
    public void takeBuckets(Map<Bucket.Name, EntryRun> read) {
        for (var name : wantedBuckets()) {
            var entries = read.get(name);
            if (entries != null) {
                addCandidates(entries);
            }
            nextBucket++;
        }
        bucketsAtOnce = Math.min(2 * bucketsAtOnce, MOST_BUCKETS_AT_ONCE);
    }

    @Override
    public void takeEntries(Map<Long, byte[]> read) {
        int wanted = wantedEntries().size();
        for (int i = 0; i < wanted && !done; i++) {
            take(candidates.remove(), read);
        }
        boolean rest = !candidates.isEmpty() || nextBucket < buckets.size();
        if (!done && rest && looksInside() && scanned < MOST_SCANNED) {
            return;
        }
        more |= rest;
        done = true;
    }

    @Override
    public TimelinePage result() {
        var last = found.isEmpty() ? null : found.getLast().place();
        return new TimelinePage(found, more, more && end != null ? end.view() : last);
    }

    /** An entry that was erased meanwhile shows nothing. */
    private void take(Row row, Map<Long, byte[]> read) {
        scanned++;
        var body = read.get(row.place().position());
        var entry = body == null ? null : EntryFormat.view(row.place(), body);
        if (entry != null && matches(entry)) {
            if (found.size() == query.first()) {
                more = true;
                done = true;
                return;
            }
            found.add(entry);
        }
        end = row.place();
    }

    private boolean looksInside() {
        return title != null || !query.sources().isEmpty();
    }

    private boolean matches(TimelineEntry entry) {
        return (title == null || title.isIn(entry.title()))
                && (query.sources().isEmpty() || query.sources().contains(entry.source()));
    }

    private void addCandidates(EntryRun entries) {
        entries.rows().reversed().stream().filter(filter::takes).forEach(candidates::add);
    }
}
