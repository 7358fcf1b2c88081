package io.recount.config.mongo;

import io.recount.projections.documents.KeyedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.jspecify.annotations.Nullable;

/** A collection of the embedded server, read and written in place. What is read is a copy of its own. */
final class LocalDocuments implements KeyedDocuments {

    private final GuardedBackend backend;
    private final String database;
    private final String name;

    LocalDocuments(GuardedBackend backend, String database, String name) {
        this.backend = backend;
        this.database = database;
        this.name = name;
    }

    @Override
    public List<BsonDocument> find(Collection<String> ids) {
        return read(collection -> {
            List<BsonDocument> found = new ArrayList<>(ids.size());
            for (String id : ids) {
                byte[] bytes = collection.bytes(id);
                if (bytes != null) {
                    found.add(Bytes.bson(bytes));
                }
            }
            return found;
        });
    }

    @Override
    public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
        return read(collection -> {
            List<BsonDocument> page = new ArrayList<>();
            Iterator<String> ids = collection.idsFrom(after == null ? "" : after);
            while (ids.hasNext() && page.size() < limit) {
                goOn();
                String id = ids.next();
                byte[] bytes = id.equals(after) ? null : collection.bytes(id);
                if (bytes != null) {
                    addIfEqual(page, Bytes.bson(bytes), equal);
                }
            }
            return page;
        });
    }

    @Override
    public List<BsonDocument> startingWith(String prefix) {
        return find(read(collection -> {
            List<String> found = new ArrayList<>();
            Iterator<String> ids = collection.idsFrom(prefix);
            for (String id = next(ids); id != null && id.startsWith(prefix); id = next(ids)) {
                goOn();
                found.add(id);
            }
            return found;
        }));
    }

    @Override
    public void replace(Collection<BsonDocument> documents) {
        write(
                documents,
                (collection, document) ->
                        collection.replace(document.getString(ID).getValue(), Bytes.of(document)));
    }

    @Override
    public void delete(Collection<String> ids) {
        write(ids, BytesCollection::delete);
    }

    @Override
    public void deleteWhere(BsonDocument equal) {
        delete(page(equal, null, Integer.MAX_VALUE).stream()
                .map(document -> document.getString(ID).getValue())
                .toList());
    }

    @Override
    public void drop() {
        backend.write(database, local -> local.collectionToWrite(name).clear());
    }

    /** Does something with the collection as it is; empty-handed where nothing was ever written. */
    private <T> List<T> read(Function<BytesCollection, List<T>> reading) {
        return backend.read(database, local -> {
            BytesCollection collection = local.collection(name);
            return collection == null ? List.of() : reading.apply(collection);
        });
    }

    private <T> void write(Collection<T> things, BiConsumer<BytesCollection, T> writing) {
        if (!things.isEmpty()) {
            backend.write(database, local -> {
                BytesCollection collection = local.collectionToWrite(name);
                things.forEach(thing -> writing.accept(collection, thing));
            });
        }
    }

    private static void addIfEqual(List<BsonDocument> page, BsonDocument document, BsonDocument equal) {
        boolean isEqual = equal.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(document.get(wanted.getKey(), BsonNull.VALUE)));
        if (isEqual) {
            page.add(document);
        }
    }

    private static @Nullable String next(Iterator<String> ids) {
        return ids.hasNext() ? ids.next() : null;
    }

    /** Ends a long read whose reader no longer waits; the store itself takes no notice of interrupts. */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the read was interrupted");
        }
    }
}
