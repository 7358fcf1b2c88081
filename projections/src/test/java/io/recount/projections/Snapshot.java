package io.recount.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** All documents of both views at one moment, and what a process that died on the way to a later one leaves. */
final class Snapshot {
    /** Parts, documents with a history, stubs, removals: in this order a batch is written. */
    static final int PHASES = 4;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final Map<String, Map<String, BsonDocument>> collections = new LinkedHashMap<>();

    private record Write(int phase, Runnable work) {}

    Snapshot(MongoDatabase database, List<String> names) {
        this.database = database;
        for (var name : names) {
            var documents = new LinkedHashMap<String, BsonDocument>();
            for (var document : collection(name).find()) {
                documents.put(document.getString("_id").getValue(), document);
            }
            collections.put(name, documents);
        }
    }

    /** Makes the database what it was. */
    void restore() {
        collections.forEach((name, documents) -> {
            collection(name).drop();
            documents.values().forEach(document -> collection(name).insertOne(document));
        });
    }

    /** Does all writes of the phases before, and some of the phase, that lead from here to the later moment. */
    void applyUpTo(Snapshot later, int phase, Random random) {
        for (var write : writesTo(later)) {
            if (write.phase() < phase || (write.phase() == phase && random.nextBoolean())) {
                write.work().run();
            }
        }
    }

    private List<Write> writesTo(Snapshot later) {
        var writes = new ArrayList<Write>();
        later.collections.forEach((name, documents) -> {
            var known = collections.getOrDefault(name, Map.of());
            documents.forEach((id, document) -> {
                if (!document.equals(known.get(id))) {
                    writes.add(new Write(phaseOf(document), () -> replace(name, id, document)));
                }
            });
            known.keySet().stream()
                    .filter(id -> !documents.containsKey(id))
                    .forEach(id ->
                            writes.add(new Write(3, () -> collection(name).deleteOne(key(id)))));
        });
        return writes;
    }

    private static int phaseOf(BsonDocument document) {
        if (!document.containsKey("state")) {
            return 0;
        }
        return document.isNull("state") ? 2 : 1;
    }

    private void replace(String name, String id, BsonDocument document) {
        collection(name).replaceOne(key(id), document, UPSERT);
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    private static BsonDocument key(String id) {
        return new BsonDocument("_id", new BsonString(id));
    }
}
