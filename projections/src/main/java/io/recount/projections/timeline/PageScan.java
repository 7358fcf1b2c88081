package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.Page;
import io.recount.projections.bson.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks one history from new to old and picks the rows of one page. */
final class PageScan {
    private static final int MOST_BUCKETS_AT_ONCE = 8;

    private final FindTimeline query;
    private final Set<String> kinds;
    private final @Nullable Place before;
    private final Place from;
    private final List<Row> rows = new ArrayList<>();

    PageScan(FindTimeline query) {
        this.query = query;
        this.kinds = query.kinds().stream().map(InteractionKind::storedName).collect(Collectors.toUnmodifiableSet());
        this.before = lower(
                query.after() == null ? null : Place.of(query.after()),
                query.to() == null ? null : new Place(Micros.of(query.to()), Long.MIN_VALUE));
        this.from = query.from() == null ? Place.FIRST : new Place(Micros.of(query.from()), Long.MIN_VALUE);
    }

    /** The page; empty where a bucket was replaced while it was read. */
    Optional<Page<TimelineEntry>> page(History history, CustomerId id, BucketDocuments buckets) {
        var wantedKinds = history.kinds().known(kinds);
        pick(history.tail(), wantedKinds);
        var wanted = wantedBuckets(history, wantedKinds);
        int next = 0;
        for (int chunk = 1; next < wanted.size() && !isFull(); chunk = Math.min(2 * chunk, MOST_BUCKETS_AT_ONCE)) {
            var names = wanted.subList(next, Math.min(next + chunk, wanted.size()));
            var found = buckets.read(id, names);
            for (var name : names) {
                var entries = found.get(name);
                if (entries == null) {
                    return Optional.empty();
                }
                pick(entries, wantedKinds);
            }
            next += names.size();
        }
        return Optional.of(new Page<>(views(buckets.entries()), isFull()));
    }

    /** An entry that was erased meanwhile shows nothing. */
    private List<TimelineEntry> views(EntryDocuments entries) {
        var shown = rows.stream().limit(query.first()).map(Row::place).toList();
        var bodies = entries.find(shown.stream().map(Place::position).toList());
        var views = new ArrayList<TimelineEntry>(shown.size());
        for (var place : shown) {
            var body = bodies.get(place.position());
            if (body != null) {
                views.add(EntryFormat.view(place, body));
            }
        }
        return views;
    }

    /** Buckets that may hold rows, newest first. */
    private List<Bucket.Name> wantedBuckets(History history, Set<Integer> wantedKinds) {
        var wanted = new ArrayList<Bucket.Name>();
        long mask = kinds.isEmpty() ? -1L : KindNumbers.maskOf(wantedKinds);
        var all = history.buckets();
        for (int i = all.size() - 1; i >= 0; i--) {
            var bucket = all.get(i);
            boolean startsInTime = before == null || bucket.first().isBefore(before);
            if (startsInTime && (bucket.kinds() & mask) != 0) {
                wanted.add(bucket.name());
            }
            if (bucket.first().isBefore(from)) {
                break;
            }
        }
        return wanted;
    }

    private void pick(EntryRun entries, Set<Integer> wantedKinds) {
        for (var row : entries.rows().reversed()) {
            if (isFull()) {
                return;
            }
            var place = row.place();
            boolean inTime = (before == null || place.isBefore(before)) && !place.isBefore(from);
            if (inTime && (kinds.isEmpty() || wantedKinds.contains(row.kind()))) {
                rows.add(row);
            }
        }
    }

    private boolean isFull() {
        return rows.size() > query.first();
    }

    private static @Nullable Place lower(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
