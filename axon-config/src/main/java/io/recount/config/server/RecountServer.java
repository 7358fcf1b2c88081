package io.recount.config.server;

import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import io.recount.config.axon.AxonAssembly;
import io.recount.config.live.LiveLog;
import io.recount.config.mongo.ReadModelServer;
import io.recount.config.parked.ParkedLots;
import io.recount.config.postgres.PostgresServer;
import io.recount.config.processors.ViewPositions;
import io.recount.config.sealing.RootKey;
import io.recount.config.sealing.SealedPlaces;
import io.recount.config.settings.Settings;
import io.recount.config.start.Lifetime;
import io.recount.config.start.StartRefused;
import io.recount.config.views.LiveViews;
import io.recount.graphql.system.RejectedRequests;
import io.recount.graphql.system.SystemReport;
import io.recount.graphql.system.SystemStatus;
import io.recount.ingestion.http.RefusedRequests;
import io.recount.ingestion.intake.Intake;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.live.LiveEvents;
import io.recount.projections.progress.ViewProgress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** A running server without its HTTP side. */
public final class RecountServer implements AutoCloseable, SystemStatus {
    private static final int CONNECTIONS = 12;

    /** System property by which benchmarks leave the views alone. */
    private static final String PROJECTIONS_PAUSED = "recount.projections-paused";

    private final Lifetime lifetime;
    private final PostgresServer postgres;
    private final DataSource database;
    private final ReadModelServer readModels;
    private final WriteSide writeSide;
    private final LiveLog live;
    private final ViewPositions positions;
    private final LiveViews views;
    private final Configuration axon;
    private final ProcessorReports processors;
    private final RefusedRequests refusedRequests = new RefusedRequests();

    private RecountServer(Lifetime lifetime, Settings settings, Clock clock) throws IOException, SQLException {
        this.lifetime = lifetime;
        var root = RootKey.readOrCreate(settings.data().resolve("keys").resolve("root.key"));
        var opening = lifetime.opening("open-views", () -> ReadModelServer.open(settings.data(), settings.mongo()));
        postgres = lifetime.keep(PostgresServer.open(settings.data(), settings.postgres()));
        database = postgres.pool("recount", CONNECTIONS);
        var assembly = new AxonAssembly();
        writeSide = new WriteSide(lifetime, database, postgres.writer(), root, clock, assembly);
        readModels = opening.await();
        live = lifetime.keep(new LiveLog(writeSide.tail()));
        positions = new ViewPositions(writeSide::head);
        var lots = new ParkedLots(database, writeSide.keys(), writeSide.reader(), clock, readModels::settle);
        views = ReadSide.addTo(assembly, readModels, new SealedPlaces(root), positions, live, lots);
        var rebuilds = ViewCare.addTo(assembly, views, lots, readModels, writeSide, clock);
        axon = assembly.build();
        processors = new ProcessorReports(axon, writeSide, views);
        lifetime.keep(axon::shutdown);
        axon.start();
        lifetime.keep(rebuilds.start());
    }

    /** Opens the stores, side by side, and starts everything that works on them; what fails closes all that was opened. */
    public static RecountServer start(Settings settings, Clock clock) throws IOException, SQLException {
        GenericEventMessage.clock = clock;
        var lifetime = new Lifetime();
        try {
            var server = new RecountServer(lifetime, settings, clock);
            if (Boolean.getBoolean(PROJECTIONS_PAUSED)) {
                server.pauseViews();
            }
            return server;
        } catch (Throwable e) {
            lifetime.close();
            throw e;
        }
    }

    public Intake intake() {
        return writeSide.intake();
    }

    public AccessKeys accessKeys() {
        return writeSide.accessKeys();
    }

    /** Where the tracking API counts what it refuses as a whole. */
    public RefusedRequests refusedRequests() {
        return refusedRequests;
    }

    public WriteSide writeSide() {
        return writeSide;
    }

    /** Connections to the event store. */
    public DataSource database() {
        return database;
    }

    /** Events that views could not take, and those that wait behind them. */
    public long parkedEvents() {
        return views.all().stream().mapToLong(view -> view.parked().size()).sum();
    }

    /** The documents of the views, wherever each of them lies. */
    public DocumentStore documents() {
        return readModels.documents(readModels.database().getName());
    }

    /** New events, while they come. */
    public LiveEvents live() {
        return live;
    }

    /** How far the views have come. */
    public ViewProgress viewProgress() {
        return positions;
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

    /** An admin key for commands on this machine, good until the server stops. */
    public String localKey() {
        return writeSide.accessKeys().issueForThisRun().secret();
    }

    /** Which stores are used, in words. */
    public String stores() {
        return postgres.kind() + ", " + readModels.kind();
    }

    @Override
    public SystemReport report() {
        var refused = refusedRequests.sinceStart().entrySet().stream()
                .map(kind -> new RejectedRequests(
                        kind.getKey().status(), kind.getKey().code(), kind.getValue()))
                .toList();
        return new SystemReport(Version.current(), postgres.kind(), readModels.kind(), processors.now(), refused);
    }

    /** Completes when this server must end: another one has taken the database over, or a part of it has broken. */
    public CompletableFuture<? extends StartRefused> mustEnd() {
        return CompletableFuture.anyOf(postgres.writer().takenOver(), readModels.broken(), writeSide.broken())
                .thenApply(StartRefused.class::cast);
    }

    /** Stops the processors, takes in what waits, then closes the stores. */
    @Override
    public void close() {
        lifetime.close();
    }

    private void pauseViews() {
        axon.eventProcessingConfiguration().eventProcessors().values().forEach(EventProcessor::shutDown);
    }
}
