package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.projections.LoggedEvent;
import io.recount.projections.bson.Micros;
import io.recount.projections.customer.CustomerState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fold behind a timeline.
 *
 * <p>A history lists its entries; what they show is written once, each in a document of its own, and never again. The
 * newest rows of the list stay in the customer's own document, which is all there is for most customers. When they grow
 * too many the older ones of them move to the last bucket. What happened before the newest bucketed entry goes into the
 * bucket of its time, and a bucket that grows too large is halved. All of it depends on one event after the other,
 * never on batches.
 */
final class History implements CustomerState<History> {
    static final int TAIL_ENTRIES = 32;
    private static final int TAIL_KEEPS = 8;

    private final CustomerId id;
    private final BucketDocuments documents;
    private final EntryRun tail;
    private final List<Bucket> buckets;
    private final KindNumbers kinds;
    private long position;
    /** Place of the newest bucketed entry; null where there is no bucket. */
    private @Nullable Place floor;

    private int nextOrdinal;
    /** Entries that are not written yet, by position. */
    private final Map<Long, byte[]> unwritten = new LinkedHashMap<>();

    History(CustomerId id, BucketDocuments documents) {
        this(id, documents, Long.MIN_VALUE, null, new KindNumbers(List.of()), List.of(), new EntryRun());
    }

    History(
            CustomerId id,
            BucketDocuments documents,
            long position,
            @Nullable Place floor,
            KindNumbers kinds,
            List<Bucket> buckets,
            EntryRun tail) {
        this.id = id;
        this.documents = documents;
        this.position = position;
        this.floor = floor;
        this.kinds = kinds;
        this.buckets = new ArrayList<>(buckets);
        this.tail = tail;
    }

    CustomerId id() {
        return id;
    }

    @Override
    public long position() {
        return position;
    }

    @Nullable Place floor() {
        return floor;
    }

    KindNumbers kinds() {
        return kinds;
    }

    List<Bucket> buckets() {
        return buckets;
    }

    EntryRun tail() {
        return tail;
    }

    Map<Long, byte[]> unwritten() {
        return unwritten;
    }

    @Override
    public void fold(LoggedEvent logged) {
        begin(logged);
        if (logged.event() instanceof InteractionRecorded event) {
            unwritten.put(position, EntryFormat.encode(logged, event));
            var place = new Place(Micros.of(event.provenance().occurredAt()), position);
            insert(new Row(place, kinds.numberOf(event.interaction().kind().storedName())));
        }
    }

    @Override
    public void adopt(@Nullable History predecessor, LoggedEvent logged, HistoryAdopted adopted) {
        begin(logged);
        if (predecessor == null || predecessor.isEmpty()) {
            return;
        }
        documents.load(predecessor.buckets, predecessor.id);
        var rows = predecessor.rows();
        documents.load(bucketsFrom(rows.getFirst().place()), id);
        var names = predecessor.kinds.names();
        rows.forEach(row -> insert(new Row(row.place(), kinds.numberOf(names.get(row.kind())))));
        unwritten.putAll(predecessor.unwritten);
        predecessor.unwritten.clear();
    }

    /** Shows all buckets, the newest first, each with a place that none of its entries lies behind. */
    void eachBucketFromNewest(BiConsumer<Bucket, Place> each) {
        var last = floor;
        for (var bucket : buckets.reversed()) {
            if (last == null) {
                throw new IllegalStateException("buckets without a floor");
            }
            each.accept(bucket, last);
            last = bucket.first();
        }
    }

    /** Index of the bucket for a late entry; -1 where the entry is not late. */
    int bucketFor(Place place) {
        if (floor == null || floor.isBefore(place)) {
            return -1;
        }
        int index = buckets.size() - 1;
        while (index > 0 && place.isBefore(buckets.get(index).first())) {
            index--;
        }
        return index;
    }

    private void begin(LoggedEvent logged) {
        position = logged.position();
        nextOrdinal = 0;
    }

    private boolean isEmpty() {
        return tail.size() == 0 && buckets.isEmpty();
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        buckets.forEach(bucket -> rows.addAll(bucket.entries().rows()));
        rows.addAll(tail.rows());
        return rows;
    }

    private List<Bucket> bucketsFrom(Place place) {
        int late = bucketFor(place);
        return late < 0 ? List.of() : buckets.subList(late, buckets.size());
    }

    private void insert(Row row) {
        int late = bucketFor(row.place());
        if (late >= 0) {
            insertLate(row, late);
            return;
        }
        tail.insert(row);
        if (tail.size() > TAIL_ENTRIES) {
            moveToBucket();
        }
    }

    private void moveToBucket() {
        var older = tail.takeOldest(tail.size() - TAIL_KEEPS);
        floor = older.last();
        long mask = KindNumbers.maskOf(older);
        var last = buckets.isEmpty() ? null : buckets.getLast();
        if (last != null && last.hasRoomFor(older)) {
            var entries = loaded(last);
            entries.append(older);
            change(last, entries, last.kinds() | mask);
        } else {
            var fresh = Bucket.fresh(older, mask);
            buckets.add(fresh);
            change(fresh, older, mask);
        }
    }

    private void insertLate(Row row, int index) {
        var bucket = buckets.get(index);
        var entries = loaded(bucket);
        entries.insert(row);
        change(bucket, entries, bucket.kinds() | KindNumbers.bit(row.kind()));
        if (bucket.isOverfull()) {
            var upper = entries.takeAfter(entries.size() / 2);
            change(bucket, entries, KindNumbers.maskOf(entries));
            var fresh = Bucket.fresh(upper, KindNumbers.maskOf(upper));
            buckets.add(index + 1, fresh);
            change(fresh, upper, fresh.kinds());
        }
    }

    private EntryRun loaded(Bucket bucket) {
        documents.load(List.of(bucket), id);
        return bucket.entries();
    }

    private void change(Bucket bucket, EntryRun entries, long mask) {
        bucket.hold(entries);
        bucket.holdKinds(mask);
        if (bucket.rename(position, nextOrdinal)) {
            nextOrdinal++;
        }
    }
}
