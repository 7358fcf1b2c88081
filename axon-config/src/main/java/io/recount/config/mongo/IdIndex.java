package io.recount.config.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}, answered from the documents themselves, which lie in the order of their ids. */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    /** The key under which the store keeps a document with these values of its id. */
    static Object position(KeyValue id) {
        return Missing.ofNullable(id.get(0));
    }

    /** Nothing to do: the document is in the store already. */
    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue id, Object position) {
        throw new UnsupportedOperationException("documents are their own index");
    }

    /** Only tells the position: whoever asks removes the document next. */
    @Override
    protected @Nullable Object removeDocument(KeyValue id) {
        return getPosition(id);
    }

    @Override
    protected @Nullable Object getPosition(KeyValue id) {
        Object position = position(id);
        return documents.containsKey(position) ? position : null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return () -> documents.keyList().stream()
                .map(key -> Map.entry(new KeyValue(key), key))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
