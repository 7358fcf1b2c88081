package io.recount.config.rebuild;

import io.recount.projections.documents.KeyedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** A collection of a view that is being built, whose writes wait in memory. */
final class BufferedDocuments implements KeyedDocuments {
    private static final int WRITTEN_AT_ONCE = 500;
    private static final int LEAST_BYTES = 256;

    private final KeyedDocuments stored;
    private final BufferedStore store;

    /** Documents that wait, empty ones for deletions. */
    private final Map<String, Optional<BsonDocument>> waiting = new HashMap<>();

    private long bytes;

    BufferedDocuments(KeyedDocuments stored, BufferedStore store) {
        this.stored = stored;
        this.store = store;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public List<BsonDocument> find(Collection<String> ids) {
        var found = new ArrayList<BsonDocument>(ids.size());
        var others = new ArrayList<String>();
        for (var id : ids) {
            var known = waiting.get(id);
            if (known == null) {
                others.add(id);
            } else {
                known.ifPresent(found::add);
            }
        }
        if (!others.isEmpty()) {
            found.addAll(stored.find(others));
        }
        return found;
    }

    @Override
    public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
        flush();
        return stored.page(equal, after, limit);
    }

    @Override
    public List<BsonDocument> startingWith(String prefix) {
        flush();
        return stored.startingWith(prefix);
    }

    @Override
    public void replace(Collection<BsonDocument> documents) {
        for (var document : documents) {
            keep(document.getString(ID).getValue(), Optional.of(document));
        }
    }

    @Override
    public void delete(Collection<String> ids) {
        ids.forEach(id -> keep(id, Optional.empty()));
    }

    @Override
    public void deleteWhere(BsonDocument equal) {
        flush();
        store.write(() -> stored.deleteWhere(equal));
    }

    @Override
    public void drop() {
        waiting.clear();
        bytes = 0;
        store.write(stored::drop);
    }

    /** Stores what waits, in the order of the ids, so that neighbours are written together. */
    void flush() {
        var ids = waiting.keySet().stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += WRITTEN_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + WRITTEN_AT_ONCE));
            store.write(() -> write(some));
        }
        waiting.clear();
        bytes = 0;
    }

    private void write(List<String> ids) {
        var written = new ArrayList<BsonDocument>();
        var deleted = new ArrayList<String>();
        for (var id : ids) {
            var document = waiting.getOrDefault(id, Optional.empty());
            document.ifPresentOrElse(written::add, () -> deleted.add(id));
        }
        stored.replace(written);
        stored.delete(deleted);
    }

    private void keep(String id, Optional<BsonDocument> document) {
        var before = waiting.put(id, document);
        bytes += size(document) - (before == null ? 0 : size(before));
    }

    private static long size(Optional<BsonDocument> document) {
        long size = LEAST_BYTES;
        if (document.isPresent()) {
            for (var value : document.get().values()) {
                size += switch (value) {
                    case BsonBinary binary -> binary.getData().length + 64;
                    case BsonString text -> 2L * text.getValue().length() + 64;
                    default -> 64;
                };
            }
        }
        return size;
    }
}
