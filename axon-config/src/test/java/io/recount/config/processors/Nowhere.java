package io.recount.config.processors;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.Found;
import io.recount.projections.documents.KeyedDocuments;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Sorting;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Keeps nothing. */
final class Nowhere implements KeyedDocuments, DocumentSearch {
    static final DocumentStore STORE = new DocumentStore() {
        @Override
        public KeyedDocuments collection(String name) {
            return new Nowhere();
        }

        @Override
        public DocumentSearch search(String collection) {
            return new Nowhere();
        }
    };

    @Override
    public void prepare() {}

    @Override
    public List<Found> page(Match match, Sorting sorting, @Nullable String after, int limit) {
        return List.of();
    }

    @Override
    public long count(Match match) {
        return 0;
    }

    @Override
    public List<BsonDocument> find(Collection<String> ids) {
        return List.of();
    }

    @Override
    public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
        return List.of();
    }

    @Override
    public List<BsonDocument> startingWith(String prefix) {
        return List.of();
    }

    @Override
    public void replace(Collection<BsonDocument> documents) {}

    @Override
    public void delete(Collection<String> ids) {}

    @Override
    public void deleteWhere(BsonDocument equal) {}

    @Override
    public void drop() {}
}
