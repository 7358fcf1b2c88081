package io.recount.config.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedReadModelsIT {

    @TempDir
    Path data;

    @Test
    void documentsAndIndexesAreThereAfterARestart() {
        Document rich = new Document("_id", "c1")
                .append("uuid", new UUID(1, 2))
                .append("list", List.of(1, 2L, 3.5, "four", new Document("five", 5)))
                .append("none", null);
        try (ReadModelServer server = open()) {
            collection(server).createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
            collection(server).insertOne(rich.append("email", "a"));
            collection(server).insertOne(new Document("_id", new Document("c", 1).append("b", 2)).append("email", "b"));
        }
        try (ReadModelServer server = open()) {
            assertThat(collection(server).find(eq("_id", "c1")).first()).isEqualTo(rich);
            assertThat(collection(server)
                            .find(eq("_id", new Document("c", 1).append("b", 2)))
                            .first())
                    .containsEntry("email", "b");
            assertThatThrownBy(() -> collection(server).insertOne(new Document("_id", "c2").append("email", "a")))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void updatesAreThereAfterARestart() {
        try (ReadModelServer server = open()) {
            collection(server).insertOne(new Document("_id", "c1"));
            try (var _ = server.gate().enter()) {
                collection(server).updateOne(eq("_id", "c1"), inc("count", 1));
                collection(server).updateOne(eq("_id", "c1"), push("entries", "e1"));
            }
        }
        try (ReadModelServer server = open()) {
            assertThat(collection(server).find(eq("_id", "c1")).first())
                    .containsEntry("count", 1)
                    .containsEntry("entries", List.of("e1"));
        }
    }

    @Test
    void aRenamedCollectionKeepsItsDocumentsOverARestart() {
        try (ReadModelServer server = open()) {
            collection(server).insertOne(new Document("_id", "old"));
            MongoCollection<Document> rebuilt = server.database().getCollection("rebuilt");
            rebuilt.insertOne(new Document("_id", "new"));
            rebuilt.renameCollection(
                    new MongoNamespace(server.database().getName(), "views"),
                    new RenameCollectionOptions().dropTarget(true));
        }
        try (ReadModelServer server = open()) {
            assertThat(collection(server).find(eq("_id", "new")).first()).isNotNull();
            assertThat(collection(server).find(eq("_id", "old")).first()).isNull();
            assertThat(server.database().getCollection("rebuilt").countDocuments())
                    .isZero();
        }
    }

    @Test
    void aDroppedCollectionBeginsEmpty() {
        try (ReadModelServer server = open()) {
            collection(server).insertOne(new Document("_id", "c1"));
            collection(server).drop();
            collection(server).insertOne(new Document("_id", "c1"));
            collection(server).drop();
        }
        try (ReadModelServer server = open()) {
            assertThat(collection(server).countDocuments()).isZero();
            collection(server).insertOne(new Document("_id", "c1"));
        }
    }

    @Test
    void anUnreadableFileIsReplacedByAnEmptyStore() throws Exception {
        Files.writeString(file(), "this is no store".repeat(2_000));

        try (ReadModelServer server = open()) {
            collection(server).insertOne(new Document("_id", "c1"));
            assertThat(collection(server).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void aFileFoundBrokenBeginsAnewAtTheNextStart() {
        try (ReadModelServer server = open()) {
            collection(server).insertOne(new Document("_id", "c1"));
        }
        StoreFile.distrust(file());

        for (int start = 1; start <= 2; start++) {
            try (ReadModelServer server = open()) {
                assertThat(collection(server).countDocuments()).isEqualTo(start - 1);
                collection(server).insertOne(new Document("_id", "start" + start));
            }
        }
    }

    @Test
    void documentsThatGrowAreAllThereAfterARestart() {
        try (ReadModelServer server = open()) {
            for (int round = 0; round < 40; round++) {
                try (var _ = server.gate().enter()) {
                    for (int number = 0; number < 60; number++) {
                        collection(server)
                                .updateOne(
                                        eq("_id", "c" + number),
                                        push("entries", "entry".repeat(20)),
                                        new UpdateOptions().upsert(true));
                    }
                }
            }
        }
        try (ReadModelServer server = open()) {
            assertThat(collection(server).find())
                    .hasSize(60)
                    .allSatisfy(view ->
                            assertThat(view.getList("entries", String.class)).hasSize(40));
        }
    }

    @Test
    void anotherProgramOfThisMachineReadsNothing() {
        try (ReadModelServer server = open()) {
            collection(server).insertOne(new Document("_id", "c1"));
            String address = "mongodb://"
                    + server.client()
                            .getClusterDescription()
                            .getServerDescriptions()
                            .getFirst()
                            .getAddress()
                    + "/?serverSelectionTimeoutMS=1000";
            try (MongoClient stranger = MongoClients.create(address)) {
                assertThatThrownBy(() -> stranger.getDatabase(server.database().getName())
                                .getCollection("views")
                                .find()
                                .first())
                        .isInstanceOf(MongoException.class);
            }
        }
    }

    private Path file() {
        return data.resolve("read-models.mv.db");
    }

    private ReadModelServer open() {
        return ReadModelServer.open(data, null);
    }

    private static MongoCollection<Document> collection(ReadModelServer server) {
        return server.database().getCollection("views");
    }
}
