package io.recount.config.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.recount.config.settings.MongoAddress;
import io.recount.config.start.StartRefused;
import io.recount.projections.documents.DocumentStore;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A running MongoDB-wire server for the read models and a client of it; closing it closes both. */
public sealed interface ReadModelServer extends AutoCloseable permits EmbeddedReadModels, ExternalReadModels {

    /**
     * Opens the operator's own server where an address is given, else our embedded one in {@code data/read-models.mv.db}.
     *
     * @param data the data folder, whose instance lock the caller holds
     */
    static ReadModelServer open(Path data, @Nullable MongoAddress address) {
        return address == null
                ? EmbeddedReadModels.start(data.resolve("read-models.mv.db"))
                : ExternalReadModels.connect(address);
    }

    /** Says which one this is, in a word or two for people. */
    String kind();

    /** Whether other processes may keep views there, too. */
    boolean isShared();

    /** The client, safe for any number of threads. */
    MongoClient client();

    /** The database of the read models, over the client. */
    MongoDatabase database();

    /** The documents of a database of this server, the shortest way there is. */
    DocumentStore documents(String database);

    /** The gate that every batch of writes passes. */
    WriteGate gate();

    /** Sees to it that what was written so far is on the disk; not to be called by whoever is inside the gate. */
    void settle();

    /** Completes when the read models can neither be read nor saved any more: the process must end. */
    CompletableFuture<StartRefused> broken();

    @Override
    void close();
}
