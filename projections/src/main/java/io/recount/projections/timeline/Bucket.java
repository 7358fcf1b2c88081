package io.recount.projections.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a long history, in a document of its own, as the customer's directory knows it.
 *
 * <p>A bucket's document is never written over: a changed bucket becomes a new document, named after the event that
 * changed it, and counts from the moment when the customer's document refers to it.
 */
final class Bucket {
    static final int MAX_ENTRIES = 512;
    private static final long NEVER = Long.MIN_VALUE;

    private Place first;
    private int count;
    private long kinds;
    private long version;
    private int ordinal;
    /** The document it was read from or written to last; null for a new bucket. */
    private @Nullable Name stored;

    private @Nullable EntryRun entries;

    /** What tells one version of a bucket from all others of its customer. */
    record Name(long version, int ordinal) {}

    private Bucket(Place first, int count, long kinds, Name name) {
        this.first = first;
        this.count = count;
        this.kinds = kinds;
        this.version = name.version();
        this.ordinal = name.ordinal();
    }

    static Bucket stored(Place first, int count, long kinds, Name name) {
        var bucket = new Bucket(first, count, kinds, name);
        bucket.stored = name;
        return bucket;
    }

    static Bucket fresh(EntryRun entries, long kinds) {
        var bucket = new Bucket(entries.first(), 0, kinds, new Name(NEVER, 0));
        bucket.hold(entries);
        return bucket;
    }

    Place first() {
        return first;
    }

    int count() {
        return count;
    }

    long kinds() {
        return kinds;
    }

    Name name() {
        return new Name(version, ordinal);
    }

    @Nullable Name storedName() {
        return stored;
    }

    boolean isChanged() {
        return !name().equals(stored);
    }

    boolean isLoaded() {
        return entries != null;
    }

    EntryRun entries() {
        if (entries == null) {
            throw new IllegalStateException("bucket is not loaded");
        }
        return entries;
    }

    void load(EntryRun read) {
        entries = read;
    }

    /** Whether the bucket may take these entries too. */
    boolean hasRoomFor(EntryRun more) {
        return count + more.size() <= MAX_ENTRIES;
    }

    boolean isOverfull() {
        return count > MAX_ENTRIES;
    }

    /** Takes note that the held entries are others now. */
    void hold(EntryRun changed) {
        entries = changed;
        first = changed.first();
        count = changed.size();
    }

    void holdKinds(long mask) {
        kinds = mask;
    }

    /** Names the bucket after the event that changes it; true where this is the event's first change to it. */
    boolean rename(long position, int nextOrdinal) {
        if (version == position) {
            return false;
        }
        version = position;
        ordinal = nextOrdinal;
        return true;
    }

    void stored() {
        stored = name();
        entries = null;
    }
}
