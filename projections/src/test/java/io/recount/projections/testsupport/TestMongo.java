package io.recount.projections.testsupport;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.RawBsonDocument;

/** A client of one of the two servers, with a database of its own for one test, dropped on close. Closing fails when anything was sent outside the subset. */
public final class TestMongo implements AutoCloseable {
    private final SubsetGuard guard = new SubsetGuard();
    private final MongoClient client;
    private final MongoDatabase database;

    /** Connects; the database does not exist before the first write. */
    public TestMongo(String uri) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(guard)
                .build());
        this.database = client.getDatabase(
                "recount_test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    public MongoDatabase database() {
        return database;
    }

    public SubsetGuard guard() {
        return guard;
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
        client.close();
        if (!guard.violations().isEmpty()) {
            throw new AssertionError("outside the subset: " + guard.violations());
        }
    }
}
