package io.recount.config.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.recount.config.settings.MongoAddress;
import io.recount.config.start.StartRefused;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.mongo.MongoDocumentStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** The operator's own MongoDB: we connect, and leave its life alone. */
final class ExternalReadModels implements ReadModelServer {

    private final MongoClient client;
    private final MongoDatabase database;

    private ExternalReadModels(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    static ExternalReadModels connect(MongoAddress address) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applicationName("recount")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(address.uri()))
                .build();
        MongoClient client = MongoClients.create(settings);
        MongoDatabase database = client.getDatabase(address.database());
        try {
            database.runCommand(new Document("ping", 1));
        } catch (MongoException unreachable) {
            client.close();
            throw new StartRefused("RECOUNT_MONGODB_URI names a MongoDB that cannot be reached or does not let us in;"
                    + " check that it runs, and its address, user and password.");
        }
        return new ExternalReadModels(client, database);
    }

    @Override
    public String kind() {
        return "own MongoDB";
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public MongoClient client() {
        return client;
    }

    @Override
    public MongoDatabase database() {
        return database;
    }

    @Override
    public DocumentStore documents(String name) {
        return new MongoDocumentStore(client.getDatabase(name));
    }

    @Override
    public WriteGate gate() {
        return WriteGate.open();
    }

    /** A MongoDB has on its disk what it has acknowledged, or will after a crash of ours. */
    @Override
    public void settle() {}

    /** Never: a MongoDB that is away comes back. */
    @Override
    public CompletableFuture<StartRefused> broken() {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {
        client.close();
    }
}
