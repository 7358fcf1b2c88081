package io.recount.config.processors;

import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Keeps nothing. */
final class Nowhere implements KeyedDocuments {
    static final KeyedDocuments DOCUMENTS = new Nowhere();

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
