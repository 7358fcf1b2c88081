package io.recount.projections.mongo;

import com.mongodb.client.MongoDatabase;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import org.bson.BsonDocument;

/** Views in a MongoDB, over the driver. */
public final class MongoDocumentStore implements DocumentStore {
    private final MongoDatabase database;

    public MongoDocumentStore(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public KeyedDocuments collection(String name) {
        return new MongoDocuments(database.getCollection(name, BsonDocument.class));
    }

    @Override
    public DocumentSearch search(String name) {
        return new MongoSearch(database.getCollection(name, BsonDocument.class));
    }
}
