package io.recount.config.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The library's own database on a store file, but with compact documents and keys. */
final class BytesDatabase extends H2Database {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";

    private final MVStore store;

    BytesDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before super, which opens the collections that are there and so needs the store.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new BytesCollection(this, name, options, documents(name), cursorRegistry);
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap(
                DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, byte[]>().keyType(new Keys()).valueType(new Documents()));
    }

    /** The collection for readers in this process; null where there is none yet. */
    @Nullable BytesCollection collection(String name) {
        return (BytesCollection) resolveCollection(name, false);
    }

    /** The collection for writers in this process, which keep no index but that of the ids. */
    BytesCollection collectionToWrite(String name) {
        BytesCollection collection = (BytesCollection) resolveOrCreateCollection(name);
        if (collection.getIndexes().size() > 1) {
            throw new IllegalStateException(collection.getFullName() + " has an index that would not be kept");
        }
        return collection;
    }

    /** Opens the index's map with our key type first: the library then finds it open and uses it. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(index, keys, documents(collection));
        }
        store.openMap(
                getFullCollectionNamespace(collection) + INDEX + index,
                new MVMap.Builder<Object, Object>().keyType(new Keys()).valueType(new Keys()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    /** Renames the maps as well: the library forgets them, and a renamed collection would be empty after a restart. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String before = collection.getFullName();
        super.moveCollection(from, collection, newName);
        String after = collection.getFullName();
        store.removeMap(DOCUMENTS + after);
        store.removeMap("meta." + after);
        rename(DOCUMENTS + before, DOCUMENTS + after);
        String indexes = before + INDEX;
        List.copyOf(store.getMapNames()).stream()
                .filter(name -> name.startsWith(indexes))
                .forEach(name -> rename(name, after + name.substring(before.length())));
    }

    private void rename(String from, String to) {
        store.renameMap(store.openMap(from), to);
    }
}
