package io.recount.config.rebuild;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.config.views.SlotStore;
import io.recount.config.views.Touched.DocumentKey;
import io.recount.projections.documents.KeyedDocuments;
import io.recount.projections.run.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Holds a live view against a rebuilt one. Both stand at the same position when a turn begins; then only the live one moves, and
 * what it touches waits for the next turn. Turns become shorter, until one is so short that the live view can wait for it.
 */
final class Comparison implements AutoCloseable {
    private static final int PAGE = 500;
    private static final int MOST_WHILE_HELD = 2_000;
    private static final int MOST_TURNS = 30;
    private static final int EXAMPLES = 20;
    private static final int MOST_REMEMBERED = 100_000;

    private final SlotStore live;
    private final SlotStore rebuilt;
    private final Runnable goOn;
    private final Told told;
    private final Fingerprints fingerprints = new Fingerprints();
    private final List<Difference> examples = new ArrayList<>();

    /** So that none is counted twice because it is compared twice. */
    private final Set<DocumentKey> different = new HashSet<>();

    private Set<DocumentKey> pending = Set.of();
    private long documents;
    private long differences;
    private int turns;
    private boolean isOver;

    /** Hears how far the comparison is. */
    interface Told {
        void compared(long documents, long differences, List<Difference> examples);
    }

    /**
     * @param goOn throws when the comparison is to end
     */
    Comparison(SlotStore live, SlotStore rebuilt, Runnable goOn, Told told) {
        this.live = live;
        this.rebuilt = rebuilt;
        this.goOn = goOn;
        this.told = told;
    }

    boolean isOver() {
        return isOver;
    }

    /** Takes note of what is written from now on; to be called before the first turn. */
    void begin() {
        live.touched().begin();
        rebuilt.touched().begin();
    }

    /** Takes note no more. */
    @Override
    public void close() {
        live.touched().end();
        rebuilt.touched().end();
    }

    /** Begins a turn, or ends with it; to be called while both views stand still at the same position. */
    void turn() {
        var keys = new HashSet<>(pending);
        keys.addAll(live.touched().turn());
        keys.addAll(rebuilt.touched().turn());
        pending = keys;
        turns++;
        if (turns > 1 && (pending.size() <= MOST_WHILE_HELD || turns >= MOST_TURNS)) {
            again();
            isOver = true;
        }
    }

    /** Compares, while the live view moves: all documents in the first turn, then those that were touched in the turn before. */
    void compare() {
        if (turns == 1) {
            all();
        } else {
            again();
        }
    }

    private void all() {
        pending = Set.of();
        var names = new TreeSet<>(live.collections());
        names.addAll(rebuilt.collections());
        names.forEach(this::all);
    }

    private void again() {
        var byCollection = new HashMap<String, List<String>>();
        pending.forEach(key -> byCollection
                .computeIfAbsent(key.collection(), _ -> new ArrayList<>())
                .add(key.id()));
        pending = Set.of();
        byCollection.forEach((name, ids) -> {
            for (int from = 0; from < ids.size(); from += PAGE) {
                var some = ids.subList(from, Math.min(ids.size(), from + PAGE));
                var theirs = byId(live.collection(name).find(some));
                var ours = byId(rebuilt.collection(name).find(some));
                some.forEach(id -> compare(name, id, theirs.get(id), ours.get(id)));
                tell();
            }
        });
    }

    /**
     * Both in the order of their keys, whatever order that is: what is on one page only is looked up on the other side.
     */
    private void all(String name) {
        var theirs = live.collection(name);
        var ours = rebuilt.collection(name);
        List<BsonDocument> some = page(theirs, List.of());
        List<BsonDocument> others = page(ours, List.of());
        while (!some.isEmpty() || !others.isEmpty()) {
            goOn.run();
            compare(name, some, others, theirs, ours);
            tell();
            some = some.isEmpty() ? some : page(theirs, some);
            others = others.isEmpty() ? others : page(ours, others);
        }
    }

    private void compare(
            String name,
            List<BsonDocument> some,
            List<BsonDocument> others,
            KeyedDocuments theirs,
            KeyedDocuments ours) {
        var liveById = byId(some);
        var rebuiltById = byId(others);
        var elsewhere = byId(ours.find(without(liveById, rebuiltById)));
        liveById.forEach(
                (id, document) -> compare(name, id, document, rebuiltById.getOrDefault(id, elsewhere.get(id))));
        var lonely = without(rebuiltById, liveById);
        var found = byId(theirs.find(lonely));
        for (var id : lonely) {
            // What is found there is compared with the page on which it is.
            if (!found.containsKey(id)) {
                compare(name, id, null, rebuiltById.get(id));
            }
        }
    }

    private void compare(String collection, String id, @Nullable BsonDocument theirs, @Nullable BsonDocument ours) {
        documents++;
        if (theirs == null ? ours == null : theirs.equals(ours)) {
            return;
        }
        if (live.touched().has(new DocumentKey(collection, id))) {
            return;
        }
        if (different.size() < MOST_REMEMBERED && !different.add(new DocumentKey(collection, id))) {
            return;
        }
        differences++;
        if (examples.size() < EXAMPLES) {
            examples.add(new Difference(
                    collection,
                    fingerprints.key(id),
                    fields(theirs, ours),
                    fingerprints.of(theirs),
                    fingerprints.of(ours)));
        }
    }

    private void tell() {
        told.compared(documents, differences, examples);
    }

    private static List<String> fields(@Nullable BsonDocument one, @Nullable BsonDocument other) {
        if (one == null || other == null) {
            return List.of();
        }
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> one.containsKey(name)
                && other.containsKey(name)
                && one.get(name).equals(other.get(name)));
        return List.copyOf(names);
    }

    private static List<BsonDocument> page(KeyedDocuments documents, List<BsonDocument> last) {
        var after = last.isEmpty() ? null : last.getLast().getString(ID).getValue();
        return documents.page(new BsonDocument(), after, PAGE);
    }

    private static Collection<String> without(Map<String, BsonDocument> some, Map<String, BsonDocument> others) {
        return some.keySet().stream().filter(id -> !others.containsKey(id)).toList();
    }

    private static Map<String, BsonDocument> byId(List<BsonDocument> documents) {
        var byId = HashMap.<String, BsonDocument>newHashMap(documents.size());
        documents.forEach(document -> byId.put(document.getString(ID).getValue(), document));
        return byId;
    }
}
