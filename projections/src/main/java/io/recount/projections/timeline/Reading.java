package io.recount.projections.timeline;

import java.util.List;
import java.util.Map;

/**
 * One question to one history, answered in rounds: it says what it needs next and takes what was found, so that many of them share
 * their reads of the store. It is done when it needs nothing.
 */
interface Reading<T> {
    /** Buckets that are needed next. */
    List<Bucket.Name> wantedBuckets();

    /** Positions of entries that are needed next, while no buckets are. */
    List<Long> wantedEntries();

    /** Takes all buckets that were wanted. */
    void takeBuckets(Map<Bucket.Name, EntryRun> found);

    /** Takes the entries that were wanted; those that were erased meanwhile are absent. */
    void takeEntries(Map<Long, byte[]> found);

    /** The answer, once it is done. */
    T result();
}
