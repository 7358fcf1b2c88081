package io.recount.config.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One collection in the store, its documents as bytes: what is read is always a copy of its own. */
final class BytesCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final int SPLIT_STEP = 256;

    private final MVMap<Object, byte[]> documents;

    BytesCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // Nobody asks, and counting would encode every document twice more.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = position(document);
        if (documents.putIfAbsent(id, Bytes.of(document)) != null) {
            throw new IllegalStateException("a document with this id is already in " + getFullName());
        }
        return id;
    }

    private Object position(Document document) {
        String field = getIdField();
        if (field == null) {
            return UUID.randomUUID();
        }
        for (Index<Object> index : getIndexes()) {
            if (index instanceof IdIndex) {
                return IdIndex.position(index.getKeyValues(document).iterator().next());
            }
        }
        return Missing.ofNullable(Utils.getSubdocumentValue(document, field));
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        replace(position, Bytes.of(after));
    }

    /** Writes a document over the one that is there, if any. */
    synchronized void replace(Object id, byte[] bytes) {
        byte[] old = documents.put(id, bytes);
        if (old != null && old.length / SPLIT_STEP < bytes.length / SPLIT_STEP) {
            // Pages are split by inserts alone; documents that grow in place would make them ever longer.
            documents.remove(id);
            documents.put(id, bytes);
        }
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no such document in " + getFullName());
        }
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : Bytes.document(bytes);
    }

    /** The document under an id; only who finds none waits for a writer that may be about to put it back. */
    byte @Nullable [] bytes(String id) {
        byte[] bytes = documents.get(id);
        if (bytes == null) {
            synchronized (this) {
                bytes = documents.get(id);
            }
        }
        return bytes;
    }

    /** The ids that are texts, from this one on, in their order, as they are now: none is just being put back. */
    synchronized Iterator<String> idsFrom(String first) {
        Iterator<Object> keys = documents.keyIterator(first);
        return Stream.iterate(keys, Iterator::hasNext, it -> it)
                .map(Iterator::next)
                .takeWhile(String.class::isInstance)
                .map(String.class::cast)
                .iterator();
    }

    /** The documents from this id on, in the order of their ids, as they are now: none is just being put back. */
    synchronized Cursor<Object, byte[]> documentsFrom(String first) {
        return documents.cursor(first);
    }

    synchronized void delete(String id) {
        documents.remove(id);
    }

    synchronized void clear() {
        documents.clear();
    }

    @Override
    public synchronized int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bytes.document(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
        if (isNaturalDescending(orderBy)) {
            all = all.sorted((left, right) -> ValueComparator.desc().compare(left.getPosition(), right.getPosition()));
        }
        return matchDocumentsFromStream(
                all.map(DocumentWithPosition::getDocument), query, orderBy, skip, limit, batchSize, fields);
    }
}
