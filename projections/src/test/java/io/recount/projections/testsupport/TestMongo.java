package io.recount.projections.testsupport;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.mongo.MongoDocumentStore;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A server under test with a database of its own for one test, dropped on close. Closing fails when a driver of ours sent
 * anything outside the subset.
 */
public final class TestMongo implements AutoCloseable {
    /** Null where no driver is between a view and its documents. */
    private final @Nullable SubsetGuard guard;

    private final MongoDatabase database;
    private final CountingStore store;
    private final Runnable disconnect;

    private TestMongo(
            @Nullable SubsetGuard guard,
            MongoClient client,
            Function<MongoDatabase, DocumentStore> access,
            Runnable disconnect) {
        this.guard = guard;
        this.database = client.getDatabase(
                "recount_test_" + UUID.randomUUID().toString().replace("-", ""));
        this.store = new CountingStore(access.apply(database));
        this.disconnect = disconnect;
    }

    /** Connects, for views that use the driver; the database does not exist before the first write. */
    public static TestMongo over(String uri) {
        var guard = new SubsetGuard();
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(guard)
                .build());
        return new TestMongo(guard, client, MongoDocumentStore::new, client::close);
    }

    /** On a real MongoDB, for views that go beyond the subset there and have another way on the embedded server. */
    public static TestMongo onReal() {
        var client = MongoClients.create(RealMongo.uri());
        return new TestMongo(null, client, MongoDocumentStore::new, client::close);
    }

    /** For views that reach the same documents another way than over this client, which stays open. */
    public static TestMongo beside(MongoClient client, Function<MongoDatabase, DocumentStore> access) {
        return new TestMongo(null, client, access, () -> {});
    }

    /** What views are built upon. */
    public CountingStore store() {
        return store;
    }

    public MongoDatabase database() {
        return database;
    }

    /** All documents of these collections as raw bytes in hex, by collection and id. */
    public Map<String, String> bytes(List<String> collections) {
        var all = new TreeMap<String, String>();
        for (var collection : collections) {
            for (var document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                var bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                all.put(
                        collection + "/" + document.getString("_id").getValue(),
                        HexFormat.of().formatHex(bytes));
            }
        }
        return all;
    }

    @Override
    public void close() {
        database.drop();
        disconnect.run();
        if (guard != null && !guard.violations().isEmpty()) {
            throw new AssertionError("outside the subset: " + guard.violations());
        }
    }
}
