package io.recount.config.server;

import io.recount.commands.access.AccessKeyHandler;
import io.recount.commands.access.Role;
import io.recount.commands.plan.TrackingPlanHandler;
import io.recount.commands.quarantine.QuarantineHandler;
import io.recount.commands.source.SourceHandler;
import io.recount.commands.webhook.WebhookHandler;
import io.recount.config.access.AccessKeyTable;
import io.recount.config.access.SourceTable;
import io.recount.config.axon.AxonAssembly;
import io.recount.config.commit.AggregateCache;
import io.recount.config.commit.AxonCommandGroups;
import io.recount.config.commit.GroupCommitCommandBus;
import io.recount.config.eventstore.EventReader;
import io.recount.config.eventstore.GroupLog;
import io.recount.config.eventstore.LogTail;
import io.recount.config.eventstore.Schema;
import io.recount.config.eventstore.SnapshotTable;
import io.recount.config.plan.PlanTables;
import io.recount.config.plan.TrackingPlanTable;
import io.recount.config.postgres.WriterSession;
import io.recount.config.quarantine.PostgresQuarantineViews;
import io.recount.config.quarantine.QuarantineDesk;
import io.recount.config.quarantine.SourceSeal;
import io.recount.config.sealing.HmacDigest;
import io.recount.config.sealing.RootKey;
import io.recount.config.sealing.SubjectKeys;
import io.recount.config.start.Lifetime;
import io.recount.config.start.StartRefused;
import io.recount.config.webhook.Previews;
import io.recount.config.webhook.StoredWebhookViews;
import io.recount.config.webhook.WebhookDesk;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.source.SourceKind;
import io.recount.ingestion.identity.IdentityIndex;
import io.recount.ingestion.identity.MessageRouter;
import io.recount.ingestion.intake.GroupIntake;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.ingestion.plan.PlanGuard;
import io.recount.ingestion.plan.RuleSchemas;
import io.recount.ingestion.quarantine.QuarantineTable;
import io.recount.ingestion.webhook.WebhookSources;
import io.recount.projections.plan.PlanQueries;
import io.recount.projections.quarantine.QuarantineQueries;
import io.recount.projections.source.SourceQueries;
import io.recount.projections.webhook.WebhookQueries;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything between an understood message and a durable event. */
public final class WriteSide {
    private static final Logger LOG = LoggerFactory.getLogger(WriteSide.class);

    /** The source as which mutations tell of customers. */
    private static final String MUTATIONS = "graphql";

    private final SubjectKeys keys;
    private final AccessKeyTable accessKeys;
    private final SourceTable sources;
    private final AggregateCache aggregates = new AggregateCache();
    private final GroupLog log;
    private final EventReader reader;
    private final GroupIntake intake;
    private final WebhookDesk webhooks;
    private final InstantSource clock;
    private final CompletableFuture<StartRefused> broken = new CompletableFuture<>();

    /**
     * Opens the log and begins to take commands; handlers are added by the assembly afterwards.
     *
     * @param lifetime takes charge of the two threads: at its end what waits is taken in and made durable, then they stop
     */
    public WriteSide(
            Lifetime lifetime,
            DataSource database,
            WriterSession session,
            RootKey root,
            InstantSource clock,
            AxonAssembly axon)
            throws SQLException, IOException {
        // Before anything is written or read: from here on no other server can.
        var _ = session.connection();
        Schema.prepare(database, root);
        keys = new SubjectKeys(database, root);
        sources = new SourceTable(database, keys, clock);
        sources.ensure(MUTATIONS, "GraphQL mutations", SourceKind.API);
        accessKeys = new AccessKeyTable(database, sources, clock);
        this.clock = clock;
        reader = new EventReader(database, keys);
        var snapshots = new SnapshotTable(database, keys);
        webhooks = new WebhookDesk(database, source -> sources.ensure(source, source, SourceKind.WEBHOOK), keys, clock);
        var guard = new PlanGuard();
        var plans = new TrackingPlanTable(database, guard, clock);
        var local = SimpleCommandBus.builder().build();
        var digest = new HmacDigest(root);
        log = lifetime.keep(new GroupLog(session, reader, snapshots, keys));
        var _ = log.broken().thenAccept(this::broke);
        intake = lifetime.keep(new GroupIntake(
                new AxonCommandGroups(local, log, aggregates, keys),
                new MessageRouter(new IdentityIndex(database, digest), () -> new CustomerId(UUID.randomUUID())),
                new QuarantineTable(sources::ensure, digest::ofEvent, UUID::randomUUID),
                guard,
                clock,
                this::broke));
        var seal = new SourceSeal(sources::ensure, keys);
        var bus = new GroupCommitCommandBus(local, intake);
        var quarantine = new QuarantineDesk(
                database, seal, digest::ofEvent, intake, TrackingLimits.defaults(), webhooks, guard, clock);
        var previews = new Previews(TrackingLimits.defaults(), clock);
        axon.customers(log, reader, snapshots, aggregates)
                .commands(List.of(
                        new AccessKeyHandler(accessKeys),
                        new SourceHandler(sources),
                        new QuarantineHandler(quarantine),
                        new WebhookHandler(webhooks),
                        new TrackingPlanHandler(plans, new RuleSchemas())))
                .queries(List.of(
                        new SourceQueries(sources),
                        new QuarantineQueries(new PostgresQuarantineViews(database, seal, digest::ofEvent)),
                        new WebhookQueries(new StoredWebhookViews(webhooks, previews)),
                        new PlanQueries(new PlanTables(database, plans::current))))
                .commandBus(bus);
    }

    private void broke(Throwable failure) {
        LOG.error("A thread that makes messages durable ended unexpectedly", failure);
        broken.complete(new StartRefused(
                "Messages could no longer be made durable, so Recount ends; start it again.", failure));
    }

    public GroupIntake intake() {
        return intake;
    }

    public SourceTable sources() {
        return sources;
    }

    public AccessKeyTable accessKeys() {
        return accessKeys;
    }

    public WebhookSources webhooks() {
        return webhooks;
    }

    /** Completes when one of the two threads ended unasked, and nothing can be taken in any more: the process must end. */
    public CompletableFuture<StartRefused> broken() {
        return broken;
    }

    SubjectKeys keys() {
        return keys;
    }

    EventReader reader() {
        return reader;
    }

    /** The end of the log. */
    LogTail tail() {
        return log.tail();
    }

    /** Position of the last durable event. */
    public long head() {
        return log.tail().head();
    }

    /** Destroys a customer's key, and everything in memory that was read with it. */
    public void destroyKey(CustomerId customer) {
        keys.destroy(customer.value());
        aggregates.remove(customer.toString());
        log.tail().forget();
    }

    /** How long the event at this position has been in the log, in milliseconds; 0 where there is none. */
    public long waitingMillis(long position) {
        return reader.recordedAt(position)
                .map(recorded ->
                        Math.max(0, Duration.between(recorded, clock.instant()).toMillis()))
                .orElse(0L);
    }

    /** Whether a first key of this role has to be made. */
    public boolean lacks(Role role) {
        return !accessKeys.hasAny(role);
    }
}
