package io.recount.projections.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.recount.projections.documents.KeyedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A collection of a MongoDB. */
final class MongoDocuments implements KeyedDocuments {
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BsonDocument BY_ID = new BsonDocument(ID, new BsonInt32(1));

    private final MongoCollection<BsonDocument> collection;

    MongoDocuments(MongoCollection<BsonDocument> collection) {
        this.collection = collection;
    }

    /** In one round trip. */
    @Override
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

    @Override
    public List<BsonDocument> page(BsonDocument equal, @Nullable String after, int limit) {
        var filter = equal.clone();
        if (after != null) {
            filter.append(ID, new BsonDocument("$gt", new BsonString(after)));
        }
        return collection.find(filter).sort(BY_ID).limit(limit).into(new ArrayList<>());
    }

    @Override
    public List<BsonDocument> startingWith(String prefix) {
        int last = prefix.length() - 1;
        var end = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        var range = new BsonDocument("$gte", new BsonString(prefix)).append("$lt", new BsonString(end));
        return collection.find(new BsonDocument(ID, range)).into(new ArrayList<>());
    }

    @Override
    public void replace(Collection<BsonDocument> documents) {
        write(documents, document -> new ReplaceOneModel<>(key(document.getString(ID)), document, UPSERT));
    }

    @Override
    public void delete(Collection<String> ids) {
        write(ids, id -> new DeleteOneModel<>(key(new BsonString(id))));
    }

    @Override
    public void deleteWhere(BsonDocument equal) {
        collection.deleteMany(equal);
    }

    @Override
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
