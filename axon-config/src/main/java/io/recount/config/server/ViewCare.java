package io.recount.config.server;

import io.recount.commands.projection.ParkedEventHandler;
import io.recount.commands.projection.ProjectionRunHandler;
import io.recount.config.axon.AxonAssembly;
import io.recount.config.mongo.ReadModelServer;
import io.recount.config.parked.ParkedDesk;
import io.recount.config.parked.ParkedLots;
import io.recount.config.rebuild.Rebuilds;
import io.recount.config.views.LiveViews;
import io.recount.projections.parked.ParkedEventQueries;
import io.recount.projections.run.ProjectionQueries;
import java.time.InstantSource;
import java.util.List;

/** What administrators do about views: build them anew, check them, and deal with events that they cannot take. */
final class ViewCare {
    private ViewCare() {}

    static Rebuilds addTo(
            AxonAssembly axon,
            LiveViews views,
            ParkedLots lots,
            ReadModelServer store,
            WriteSide log,
            InstantSource clock) {
        var rebuilds = new Rebuilds(views, store, log.reader(), log::head, clock, Build.current());
        var parked = new ParkedDesk(views, lots, store.gate(), log.reader());
        axon.commands(List.of(new ProjectionRunHandler(rebuilds), new ParkedEventHandler(parked)))
                .queries(List.of(new ProjectionQueries(rebuilds), new ParkedEventQueries(parked)));
        return rebuilds;
    }
}
