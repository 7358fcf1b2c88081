package io.recount.config.server;

import io.recount.config.axon.AxonAssembly;
import io.recount.config.live.LiveLog;
import io.recount.config.mongo.ReadModelServer;
import io.recount.config.processors.GateTransactions;
import io.recount.config.processors.OwnTokens;
import io.recount.config.processors.ViewPositions;
import io.recount.config.views.LiveViews;
import io.recount.config.views.Parking;
import io.recount.projections.catalogue.CatalogueProjector;
import io.recount.projections.catalogue.CatalogueQueries;
import io.recount.projections.catalogue.StoredCatalogueViews;
import io.recount.projections.directory.DirectoryProjector;
import io.recount.projections.directory.DirectoryQueries;
import io.recount.projections.directory.PlaceSeal;
import io.recount.projections.directory.StoredDirectoryViews;
import io.recount.projections.profile.ProfileProjector;
import io.recount.projections.profile.ProfileQueries;
import io.recount.projections.profile.StoredProfileViews;
import io.recount.projections.profile.StoredTraitHistoryViews;
import io.recount.projections.profile.TraitHistoryQueries;
import io.recount.projections.source.SourceActivityProjector;
import io.recount.projections.source.SourceActivityQueries;
import io.recount.projections.source.StoredSourceActivityViews;
import io.recount.projections.timeline.StoredTimelineViews;
import io.recount.projections.timeline.TimelineProjector;
import io.recount.projections.timeline.TimelineQueries;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;

/** The views, what keeps them up to date and who answers from them. */
final class ReadSide {
    /** Tokens are claimed under one name, so that a restarted server need not wait for its own claims to run out. */
    private static final String OWNER = "recount";

    private ReadSide() {}

    static LiveViews addTo(
            AxonAssembly axon,
            ReadModelServer readModels,
            PlaceSeal places,
            ViewPositions positions,
            LiveLog live,
            Parking.Lots lots) {
        var transactions = new GateTransactions(readModels.gate());
        var views = new LiveViews(readModels.documents(readModels.database().getName()), lots);
        var profiles = views.add(ProfileProjector::new);
        axon.queries(List.of(
                new ProfileQueries(new StoredProfileViews(profiles)),
                new TraitHistoryQueries(new StoredTraitHistoryViews(profiles)),
                new TimelineQueries(new StoredTimelineViews(views.add(TimelineProjector::new))),
                new CatalogueQueries(new StoredCatalogueViews(views.add(CatalogueProjector::new))),
                new SourceActivityQueries(new StoredSourceActivityViews(views.add(SourceActivityProjector::new))),
                new DirectoryQueries(new StoredDirectoryViews(views.add(DirectoryProjector::new), places))));
        axon.projections(views.all(), tokens(readModels, transactions), transactions, positions, live::applied);
        return views;
    }

    private static TokenStore tokens(ReadModelServer readModels, GateTransactions transactions) {
        var database = readModels.database();
        if (!readModels.isShared()) {
            var documents = readModels.documents(readModels.database().getName());
            return new OwnTokens(documents.collection("tokens"), AxonAssembly.tokenSerializer());
        }
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName("tokens")
                        .build())
                .serializer(AxonAssembly.tokenSerializer())
                .transactionManager(transactions)
                .nodeId(OWNER)
                .build();
    }
}
