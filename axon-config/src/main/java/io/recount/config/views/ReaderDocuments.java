package io.recount.config.views;

import io.recount.projections.documents.KeyedDocuments;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** A collection of a view for its readers, who change nothing. */
final class ReaderDocuments implements KeyedDocuments {
    private final Passage passage;
    private final Supplier<KeyedDocuments> current;

    ReaderDocuments(Passage passage, Supplier<KeyedDocuments> current) {
        this.passage = passage;
        this.current = current;
    }

    @Override
    public List<BsonDocument> find(Collection<String> ids) {
        return passage.read(() -> current.get().find(ids));
    }

    @Override
    public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
        return passage.read(() -> current.get().page(equal, after, limit));
    }

    @Override
    public List<BsonDocument> startingWith(String prefix) {
        return passage.read(() -> current.get().startingWith(prefix));
    }

    @Override
    public void replace(Collection<BsonDocument> documents) {
        throw readsOnly();
    }

    @Override
    public void delete(Collection<String> ids) {
        throw readsOnly();
    }

    @Override
    public void deleteWhere(BsonDocument equal) {
        throw readsOnly();
    }

    @Override
    public void drop() {
        throw readsOnly();
    }

    private static UnsupportedOperationException readsOnly() {
        return new UnsupportedOperationException("a reader of a view writes nothing");
    }
}
