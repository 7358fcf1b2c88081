package io.recount.projections.timeline;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.projections.LoggedEvent;
import io.recount.projections.bson.Micros;
import io.recount.projections.customer.Parts;
import io.recount.projections.customer.Slot;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** The collection of buckets, whose ids begin with the customer's and a colon, and beside it that of entries. */
final class BucketDocuments implements Parts<History> {
    private static final String ENTRIES = "entries";

    private final KeyedDocuments documents;
    private final EntryDocuments entries;

    BucketDocuments(DocumentStore store) {
        this.entries = new EntryDocuments(store);
        this.documents = store.collection("timeline_buckets");
    }

    /** The entries of stored buckets; what was removed meanwhile is absent. */
    Map<BucketKey, EntryRun> read(Collection<BucketKey> keys) {
        var byId = keys.stream().collect(Collectors.toMap(BucketKey::toString, Function.identity()));
        var found = new HashMap<BucketKey, EntryRun>();
        for (var document : documents.find(byId.keySet())) {
            var key = Objects.requireNonNull(byId.get(document.getString(ID).getValue()));
            found.put(key, entriesOf(document));
        }
        return found;
    }

    EntryDocuments entries() {
        return entries;
    }

    /** Reads what is not in memory yet. */
    void load(Collection<Bucket> buckets, CustomerId id) {
        var unread = new LinkedHashMap<String, Bucket>();
        buckets.forEach(bucket -> addUnread(unread, bucket, id));
        load(unread);
    }

    @Override
    public void prepare(Map<CustomerId, Slot<History>> slots, List<LoggedEvent> batch) {
        var unread = new LinkedHashMap<String, Bucket>();
        var coming = new HashMap<CustomerId, Integer>();
        for (var logged : batch) {
            if (logged.event() instanceof InteractionRecorded event) {
                var slot = slots.get(event.customerId());
                var history = slot == null || !slot.awaits(logged.position()) ? null : slot.state();
                if (history != null && !history.buckets().isEmpty()) {
                    var place = new Place(Micros.of(event.provenance().occurredAt()), logged.position());
                    int late = history.bucketFor(place);
                    int tail = history.tail().size() + (late < 0 ? coming.merge(history.id(), 1, Integer::sum) : 0);
                    if (late >= 0) {
                        addUnread(unread, history.buckets().get(late), history.id());
                    } else if (tail > History.TAIL_ENTRIES
                            && history.buckets().getLast().count() < Bucket.MAX_ENTRIES) {
                        addUnread(unread, history.buckets().getLast(), history.id());
                    }
                }
            }
        }
        load(unread);
    }

    @Override
    public void saveBefore(Collection<Slot<History>> changed) {
        var bodies = new LinkedHashMap<Long, byte[]>();
        var written = new ArrayList<BsonDocument>();
        for (var slot : changed) {
            var history = slot.state();
            if (history != null) {
                bodies.putAll(history.unwritten());
                history.unwritten().clear();
                for (var bucket : history.buckets()) {
                    if (bucket.isChanged()) {
                        written.add(new BsonDocument(ID, new BsonString(key(history.id(), bucket.name())))
                                .append(ENTRIES, new BsonBinary(bucket.entries().toBytes())));
                    }
                }
            }
        }
        entries.save(bodies);
        documents.replace(written);
    }

    @Override
    public void removeAfter(Collection<Slot<History>> changed) {
        var removed = new LinkedHashSet<String>();
        for (var slot : changed) {
            var former = slot.formerState();
            if (former != null) {
                former.buckets().forEach(bucket -> addStored(removed, bucket, former.id()));
            }
            var history = slot.state();
            if (history != null) {
                history.buckets().stream()
                        .filter(Bucket::isChanged)
                        .forEach(bucket -> addStored(removed, bucket, history.id()));
                history.buckets().forEach(Bucket::stored);
            }
        }
        documents.delete(removed);
    }

    /** Removes entries that a write which was cut left behind, and whose events came back without their contents. */
    @Override
    public void erase(Collection<Long> positions) {
        entries.delete(entries.find(positions).keySet());
    }

    /** Searches by the beginning of the id: a write that was cut may have left buckets that no directory names. */
    @Override
    public void forget(CustomerId id, @Nullable History history) {
        var found = documents.startingWith(id + ":");
        var runs =
                new ArrayList<>(found.stream().map(BucketDocuments::entriesOf).toList());
        if (history != null) {
            runs.add(history.tail());
        }
        entries.delete(runs.stream()
                .flatMap(run -> run.rows().stream())
                .map(row -> row.place().position())
                .collect(Collectors.toSet()));
        documents.delete(found.stream()
                .map(document -> document.getString(ID).getValue())
                .toList());
    }

    @Override
    public void drop() {
        documents.drop();
        entries.drop();
    }

    private void load(Map<String, Bucket> unread) {
        var missing = new HashSet<>(unread.keySet());
        for (var document : documents.find(unread.keySet())) {
            var key = document.getString(ID).getValue();
            Objects.requireNonNull(unread.get(key)).load(entriesOf(document));
            missing.remove(key);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the timeline needs a replay: buckets are missing: " + missing);
        }
    }

    private static void addUnread(Map<String, Bucket> unread, Bucket bucket, CustomerId id) {
        var stored = bucket.storedName();
        if (!bucket.isLoaded() && stored != null) {
            unread.put(key(id, stored), bucket);
        }
    }

    private static void addStored(Collection<String> keys, Bucket bucket, CustomerId id) {
        var stored = bucket.storedName();
        if (stored != null) {
            keys.add(key(id, stored));
        }
    }

    private static EntryRun entriesOf(BsonDocument document) {
        return EntryRun.of(document.getBinary(ENTRIES).getData());
    }

    private static String key(CustomerId id, Bucket.Name name) {
        return new BucketKey(id, name).toString();
    }
}
