package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reading of one stored history; stale once a bucket that it needs was replaced. */
final class Way<T> {
    private final CustomerId id;
    private final Reading<T> reading;
    private boolean stale;

    Way(CustomerId id, Reading<T> reading) {
        this.id = id;
        this.reading = reading;
    }

    boolean isStale() {
        return stale;
    }

    boolean isOpen() {
        return !stale
                && !(reading.wantedBuckets().isEmpty()
                        && reading.wantedEntries().isEmpty());
    }

    List<BucketKey> wantedBuckets() {
        return reading.wantedBuckets().stream()
                .map(name -> new BucketKey(id, name))
                .toList();
    }

    /** Takes what it wants, where all of that was asked for. */
    void takeBuckets(Set<BucketKey> asked, Map<BucketKey, EntryRun> all) {
        var wanted = wantedBuckets();
        if (!asked.containsAll(wanted)) {
            return;
        }
        var found = new HashMap<Bucket.Name, EntryRun>();
        for (var key : wanted) {
            var entries = all.get(key);
            if (entries == null) {
                stale = true;
                return;
            }
            found.put(key.name(), entries);
        }
        if (!found.isEmpty()) {
            reading.takeBuckets(found);
        }
    }

    /** None while buckets come first. */
    List<Long> wantedEntries() {
        return stale || !reading.wantedBuckets().isEmpty() ? List.of() : reading.wantedEntries();
    }

    /** The same for entries. */
    void takeEntries(Set<Long> asked, Map<Long, byte[]> all) {
        var wanted = wantedEntries();
        if (!wanted.isEmpty() && asked.containsAll(wanted)) {
            var found = HashMap.<Long, byte[]>newHashMap(wanted.size());
            wanted.stream().filter(all::containsKey).forEach(position -> found.put(position, all.get(position)));
            reading.takeEntries(found);
        }
    }

    T result() {
        return reading.result();
    }
}
