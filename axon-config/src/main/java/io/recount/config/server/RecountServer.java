package io.recount.config.server;

import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import io.recount.config.axon.AxonAssembly;
import io.recount.config.mongo.ReadModelServer;
import io.recount.config.postgres.PostgresServer;
import io.recount.config.sealing.RootKey;
import io.recount.config.settings.Settings;
import io.recount.graphql.system.SystemReport;
import io.recount.graphql.system.SystemStatus;
import io.recount.ingestion.intake.Intake;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** A running server without its HTTP side. */
public final class RecountServer implements AutoCloseable, SystemStatus {
    private static final int CONNECTIONS = 12;

    private final PostgresServer postgres;
    private final DataSource database;
    private final ReadModelServer readModels;
    private final WriteSide writeSide;
    private final Configuration axon;
    private final ProcessorReports processors;

    private RecountServer(
            PostgresServer postgres,
            DataSource database,
            ReadModelServer readModels,
            WriteSide writeSide,
            Configuration axon) {
        this.postgres = postgres;
        this.database = database;
        this.readModels = readModels;
        this.writeSide = writeSide;
        this.axon = axon;
        this.processors = new ProcessorReports(axon, writeSide);
    }

    /** Opens the stores, side by side, and starts everything that works on them. */
    public static RecountServer start(Settings settings, Clock clock) throws IOException, SQLException {
        GenericEventMessage.clock = clock;
        var root = RootKey.readOrCreate(settings.data().resolve("keys").resolve("root.key"));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var opening = CompletableFuture.supplyAsync(
                    () -> ReadModelServer.open(settings.data(), settings.mongo()), executor);
            var postgres = PostgresServer.open(settings.data(), settings.postgres());
            var axon = new AxonAssembly();
            var database = postgres.pool("recount", CONNECTIONS);
            var writeSide = new WriteSide(database, root, clock, axon);
            var readModels = opening.join();
            ReadSide.addTo(axon, readModels);
            var configuration = axon.build();
            configuration.start();
            return new RecountServer(postgres, database, readModels, writeSide, configuration);
        }
    }

    public Intake intake() {
        return writeSide.intake();
    }

    public AccessKeys accessKeys() {
        return writeSide.accessKeys();
    }

    public WriteSide writeSide() {
        return writeSide;
    }

    /** Connections to the event store. */
    public DataSource database() {
        return database;
    }

    /** Empties every view and folds it anew from the first event. */
    public void rebuildViews() {
        for (var processor :
                axon.eventProcessingConfiguration().eventProcessors().values()) {
            if (processor instanceof StreamingEventProcessor view) {
                view.shutDown();
                view.resetTokens();
                view.start();
            }
        }
    }

    public CommandGateway commands() {
        return axon.commandGateway();
    }

    public QueryGateway queries() {
        return axon.queryGateway();
    }

    /**
     * Sees to it that there is a key of this role.
     *
     * @param given taken as the key, where the operator gave one
     * @return the secret of a key that was just made up, else null
     */
    public @Nullable String ensureKey(Role role, String name, @Nullable String source, @Nullable String given) {
        if (given != null) {
            writeSide.accessKeys().adopt(given, name, role, source);
            return null;
        }
        return writeSide.lacks(role)
                ? writeSide.accessKeys().issue(name, role, source).secret()
                : null;
    }

    /** Which stores are used, in words. */
    public String stores() {
        return postgres.kind() + ", " + readModels.kind();
    }

    @Override
    public SystemReport report() {
        return new SystemReport(Version.current(), postgres.kind(), readModels.kind(), processors.now());
    }

    /** Takes in what waits, stops the processors, then the stores. */
    @Override
    public void close() {
        writeSide.close();
        axon.shutdown();
        readModels.close();
        postgres.close();
    }
}
