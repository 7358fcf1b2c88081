package io.recount.config.endtoend;

import com.mongodb.client.MongoClients;
import io.recount.projections.testsupport.RealMongo;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnMongoIT {
    @TempDir
    Path data;

    @Test
    void viewsInAMongoDbOfTheOperatorsOwnAreReadAfterARestartAndBuiltAnew() {
        var name = "recount_it_" + UUID.randomUUID().toString().replace("-", "");
        var stores = Map.of("RECOUNT_MONGODB_URI", RealMongo.uri() + "/" + name);
        try (var client = MongoClients.create(RealMongo.uri())) {
            try (var recount = RunningServer.start(data, stores)) {
                ShopVisit.tell(recount);
                ShopVisit.check(recount);
            }
            try (var recount = RunningServer.start(data, stores)) {
                ShopVisit.tell(recount);
                ShopVisit.check(recount);
                recount.runAll("replayProjection");
                ShopVisit.check(recount);
            }
            client.getDatabase(name).drop();
            // A database that was lost builds itself again.
            try (var recount = RunningServer.start(data, stores)) {
                ShopVisit.check(recount);
            }
            client.getDatabase(name).drop();
        }
    }
}
