package io.recount.projections.testsupport;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Documents in memory, in a store that fails when it is told to. */
public final class FailingStore implements DocumentStore {
    /** Whether every call fails. */
    public boolean fails;

    private final Map<String, TreeMap<String, BsonDocument>> collections = new HashMap<>();

    /** What lies in a collection. */
    public Collection<BsonDocument> documents(String collection) {
        return collections.computeIfAbsent(collection, _ -> new TreeMap<>()).values();
    }

    @Override
    public KeyedDocuments collection(String name) {
        return new InMemory(name);
    }

    @Override
    public DocumentSearch search(String collection) {
        throw new UnsupportedOperationException("nothing is searched here");
    }

    private final class InMemory implements KeyedDocuments {
        private final String name;

        InMemory(String name) {
            this.name = name;
        }

        @Override
        public List<BsonDocument> find(Collection<String> ids) {
            return ids.stream()
                    .filter(all()::containsKey)
                    .map(id -> all().get(id))
                    .toList();
        }

        @Override
        public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
            return all().values().stream()
                    .filter(it -> it.entrySet().containsAll(equal.entrySet()))
                    .filter(it -> after == null || it.getString(ID).getValue().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<BsonDocument> startingWith(String prefix) {
            return all().values().stream()
                    .filter(it -> it.getString(ID).getValue().startsWith(prefix))
                    .toList();
        }

        @Override
        public void replace(Collection<BsonDocument> documents) {
            documents.forEach(it -> all().put(it.getString(ID).getValue(), it));
        }

        @Override
        public void delete(Collection<String> ids) {
            all().keySet().removeAll(ids);
        }

        @Override
        public void deleteWhere(BsonDocument equal) {
            all().values().removeIf(it -> it.entrySet().containsAll(equal.entrySet()));
        }

        @Override
        public void drop() {
            all().clear();
        }

        private Map<String, BsonDocument> all() {
            if (fails) {
                throw new IllegalStateException("away");
            }
            return collections.computeIfAbsent(name, _ -> new TreeMap<>());
        }
    }
}
