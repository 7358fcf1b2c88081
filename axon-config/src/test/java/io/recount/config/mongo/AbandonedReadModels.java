package io.recount.config.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** Runs in a process of its own, which the test kills: writes batch after batch, each with its checkpoint. */
final class AbandonedReadModels {

    static final int DOCUMENTS = 20;

    private AbandonedReadModels() {}

    static void main(String[] arguments) {
        ReadModelServer server = ReadModelServer.open(Path.of(arguments[0]), null);
        MongoCollection<Document> views = server.database().getCollection("views");
        MongoCollection<Document> tokens = server.database().getCollection("tokens");
        for (int batch = 1; true; batch++) {
            try (var _ = server.gate().enter()) {
                views.bulkWrite(countUp());
                tokens.updateOne(eq("_id", "token"), set("position", batch), new UpdateOptions().upsert(true));
            }
            System.out.println(batch);
        }
    }

    private static List<WriteModel<Document>> countUp() {
        return IntStream.range(0, DOCUMENTS)
                .<WriteModel<Document>>mapToObj(number -> new UpdateOneModel<>(
                        eq("_id", "c" + number), inc("count", 1), new UpdateOptions().upsert(true)))
                .toList();
    }
}
