package io.recount.config.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.recount.commands.customer.CustomerAggregate;
import io.recount.commands.customer.CustomerCommand;
import io.recount.config.commit.AggregateCache;
import io.recount.config.commit.SnapshotsAsHistoriesGrow;
import io.recount.config.eventstore.EventReader;
import io.recount.config.eventstore.GroupLog;
import io.recount.config.eventstore.RecountEventStore;
import io.recount.config.eventstore.SnapshotTable;
import io.recount.config.processors.BatchedProjector;
import io.recount.config.processors.CheckpointTokenStore;
import io.recount.config.processors.ViewPositions;
import io.recount.config.views.LiveView;
import io.recount.projections.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.json.JacksonSerializer;

/** Puts Axon together without its defaults that would reach outside or choose a store by themselves. */
public final class AxonAssembly {
    private static final int PROJECTION_BATCH = 500;

    private final ExecutorService snapshotThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());
    private final Configurer configurer = DefaultConfigurer.defaultConfiguration(false);

    /** A serializer for Axon's own small things, such as tokens; events have their own format. */
    public static JacksonSerializer tokenSerializer() {
        return JacksonSerializer.builder()
                .objectMapper(new ObjectMapper().registerModule(new JavaTimeModule()))
                .build();
    }

    /** Commands about customers, over the group log. */
    public AxonAssembly customers(GroupLog log, EventReader reader, SnapshotTable snapshots, AggregateCache cache) {
        var store = RecountEventStore.of(log);
        var snapshotter = AggregateSnapshotter.builder()
                .eventStore(RecountEventStore.readingOnly(reader, snapshots, log.tail()))
                .aggregateFactories(new GenericAggregateFactory<>(CustomerAggregate.class))
                .executor(log.onceDurable(snapshotThread))
                .build();
        configurer.configureEventStore(_ -> store);
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(CustomerAggregate.class)
                .configureCommandTargetResolver(_ -> AxonAssembly::target)
                .configureRepository(configuration -> EventSourcingRepository.builder(CustomerAggregate.class)
                        .eventStore(store)
                        .cache(cache)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .repositoryProvider(configuration::repository)
                        .snapshotTriggerDefinition(SnapshotsAsHistoriesGrow.with(snapshotter))
                        .build()));
        return this;
    }

    /** Commands that need nothing but their handler. */
    public AxonAssembly commands(List<?> handlers) {
        handlers.forEach(handler -> configurer.registerCommandHandler(_ -> handler));
        return this;
    }

    public AxonAssembly commandBus(CommandBus bus) {
        configurer.configureCommandBus(_ -> bus);
        return this;
    }

    public AxonAssembly queries(List<?> handlers) {
        handlers.forEach(handler -> configurer.registerQueryHandler(_ -> handler));
        return this;
    }

    /**
     * One processor with one segment for each view: it is the only writer.
     *
     * @param positions told how far each view has come
     * @param applied told of each batch that a view has taken in, with the view's name
     */
    public AxonAssembly projections(
            Collection<LiveView> views,
            TokenStore tokens,
            TransactionManager transactions,
            ViewPositions positions,
            BiConsumer<String, List<LoggedEvent>> applied) {
        var batched = views.stream()
                .map(view -> new BatchedProjector(view, batch -> applied.accept(view.name(), batch)))
                .toList();
        var checkpoints = new CheckpointTokenStore(tokens, batched, positions);
        var processing = configurer.eventProcessing();
        processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
        processing.registerTokenStore(_ -> checkpoints);
        processing.byDefaultAssignHandlerInstancesTo(handler -> ((BatchedProjector) handler).name());
        for (var projector : batched) {
            processing.registerEventHandler(_ -> projector);
            processing.registerPooledStreamingEventProcessor(
                    projector.name(),
                    Configuration::eventStore,
                    (_, builder) -> builder.initialSegmentCount(1)
                            .batchSize(PROJECTION_BATCH)
                            .claimExtensionThreshold(projector.patience().toMillis())
                            .transactionManager(transactions));
        }
        return this;
    }

    /** Ready to be started. */
    public Configuration build() {
        var serializer = tokenSerializer();
        configurer.onInitialize(it -> it.onShutdown(this::endSnapshots));
        configurer
                .configureSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer);
        return configurer.buildConfiguration();
    }

    /** One that is being taken may still be finished; those that wait are taken another time. */
    private void endSnapshots() {
        snapshotThread.shutdownNow();
        try {
            var _ = snapshotThread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Axon's own resolver looks for annotations with every command, which costs more than the command itself. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier((Object) ((CustomerCommand) command.getPayload()).customerId(), null);
    }
}
