package io.recount.config.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import io.recount.config.start.StartRefused;
import io.recount.projections.documents.DocumentStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.UuidRepresentation;

/** Our own MongoDB-wire server in this process, on a file that a kill leaves consistent. */
final class EmbeddedReadModels implements ReadModelServer {

    private final GuardedBackend backend;
    private final MongoServer server;
    private final StoreGate gate = new StoreGate();
    private final Committer committer;
    private final MongoClient client;

    private EmbeddedReadModels(GuardedBackend backend, MongoServer server, MongoClient client) {
        this.backend = backend;
        this.server = server;
        this.client = client;
        committer = new Committer(backend, gate);
    }

    static EmbeddedReadModels start(Path file) {
        Visitors visitors = new Visitors();
        GuardedBackend backend = StoreFile.open(file, store -> new GuardedBackend(store, file, visitors));
        MongoServer server = new MongoServer(backend);
        try {
            int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1, workers);
            return new EmbeddedReadModels(
                    backend, server, MongoClients.create(settings(server.getLocalAddress(), visitors)));
        } catch (RuntimeException brokenOff) {
            server.shutdownNow();
            throw brokenOff;
        }
    }

    private static MongoClientSettings settings(InetSocketAddress address, Visitors visitors) {
        return MongoClientSettings.builder()
                .applicationName(visitors.secret())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress(address))))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(32))
                .build();
    }

    @Override
    public String kind() {
        return "embedded read models";
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public MongoClient client() {
        return client;
    }

    @Override
    public MongoDatabase database() {
        return client.getDatabase("recount");
    }

    @Override
    public DocumentStore documents(String name) {
        return new LocalStore(backend, name);
    }

    @Override
    public WriteGate gate() {
        return gate;
    }

    @Override
    public void settle() {
        gate.alone(backend::commit);
    }

    @Override
    public CompletableFuture<StartRefused> broken() {
        return committer.broken();
    }

    /** Ends the client first, so that the last commit holds all it wrote. */
    @Override
    public void close() {
        client.close();
        try {
            committer.close();
        } finally {
            server.shutdownNow();
        }
    }
}
