package io.recount.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** A collection whose documents are found, replaced and deleted by their {@code _id}, many at a time. */
public final class KeyedDocuments {
    public static final String ID = "_id";

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<BsonDocument> collection;

    public KeyedDocuments(MongoDatabase database, String name) {
        this.collection = database.getCollection(name, BsonDocument.class);
    }

    /** All that exist, in no order, in one round trip. */
    public List<BsonDocument> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys = new BsonArray(ids.stream().<BsonValue>map(BsonString::new).toList());
        var filter = ids.size() == 1 ? keys.getFirst() : new BsonDocument("$in", keys);
        return collection
                .find(new BsonDocument(ID, filter))
                .batchSize(ids.size() + 1)
                .into(new ArrayList<>());
    }

    /** The first documents that match, in the order of their ids. */
    public List<BsonDocument> page(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(new BsonDocument(ID, new BsonInt32(1)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Writes whole documents, new or not. */
    public void replace(Collection<BsonDocument> documents) {
        write(documents, document -> new ReplaceOneModel<>(key(document.getString(ID)), document, UPSERT));
    }

    public void delete(Collection<String> ids) {
        write(ids, id -> new DeleteOneModel<>(key(new BsonString(id))));
    }

    /** Deletes by other fields than the key, which may read the whole collection: for rare work. */
    public void deleteAll(Bson filter) {
        collection.deleteMany(filter);
    }

    public void drop() {
        collection.drop();
    }

    private <T> void write(Collection<T> things, Function<T, WriteModel<BsonDocument>> toWrite) {
        if (!things.isEmpty()) {
            collection.bulkWrite(things.stream().map(toWrite).toList(), IN_ANY_ORDER);
        }
    }

    private static BsonDocument key(BsonString id) {
        return new BsonDocument(ID, id);
    }
}
