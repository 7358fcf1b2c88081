package io.recount.config.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoInterruptedException;
import io.recount.projections.documents.KeyedDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUnderStrainIT {
    private static final List<String> IDS =
            IntStream.range(100, 700).mapToObj(number -> "c" + number).toList();

    @TempDir
    Path data;

    @Test
    void anInterruptedReaderClosesTheStoreForNobody() {
        fill();
        try (var server = open()) {
            Thread.currentThread().interrupt();
            try {
                assertThat(documents(server).find(IDS)).hasSameSizeAs(IDS);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            documents(server).replace(documents(3_000));
        }
        try (var server = open()) {
            assertThat(documents(server).find(IDS)).isEqualTo(documents(3_000));
        }
    }

    @Test
    void aLongReadEndsWhenItIsInterrupted() {
        fill();
        try (var server = open()) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> documents(server).page(new BsonDocument(), null, 10))
                        .isInstanceOf(CancellationException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(documents(server).page(new BsonDocument(), null, 10)).hasSize(10);
        }
    }

    @Test
    void aStartThatIsBrokenOffHarmsNoFile() {
        fill();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(this::open).isInstanceOf(MongoInterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (var server = open()) {
            assertThat(documents(server).find(IDS)).hasSameSizeAs(IDS);
        }
    }

    @Test
    void aHealthyFileThatCannotBeOpenedJustThenIsKept() {
        fill();
        try (var server = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            MVStoreException.class,
                            locked -> assertThat(locked.getErrorCode()).isEqualTo(DataUtils.ERROR_FILE_LOCKED));
            assertThat(documents(server).find(IDS)).hasSameSizeAs(IDS);
        }
        assertThatThrownBy(() -> StoreFile.open(file(), _ -> {
                    throw DataUtils.newMVStoreException(
                            DataUtils.ERROR_READING_FAILED, "failed", new IOException("Too many open files"));
                }))
                .isInstanceOf(MVStoreException.class);
        try (var server = open()) {
            assertThat(documents(server).find(IDS)).hasSameSizeAs(IDS);
        }
    }

    @Test
    void aReadThatLastsLongerThanOldPagesAreKeptFindsThemAll() {
        fill();
        var backend = backend();
        backend.getMvStore().setRetentionTime(0);
        var documents = new LocalDocuments(backend, "views", "documents");
        var read = backend.read("views", views -> {
            var found = new ArrayList<String>();
            var ids = views.collectionToWrite("documents").idsFrom("");
            found.add(ids.next());
            for (int commit = 1; commit <= 5; commit++) {
                documents.replace(documents(2_000 + commit));
                backend.commit();
                backend.tidy();
            }
            ids.forEachRemaining(found::add);
            return found;
        });
        backend.close();

        assertThat(read).isEqualTo(IDS);
    }

    @Test
    void documentsThatGrowAreNeverOutOfSight() {
        var backend = backend();
        var documents = new LocalDocuments(backend, "views", "documents");
        documents.replace(documents(100));
        var growing = CompletableFuture.runAsync(() -> {
            for (int length = 300; length < 30_000; length += 300) {
                documents.replace(documents(length).subList(0, 20));
            }
        });
        do {
            assertThat(documents.startingWith("c1")).hasSize(100);
        } while (!growing.isDone());
        growing.join();
        backend.getMvStore().closeImmediately();
    }

    private GuardedBackend backend() {
        return StoreFile.open(file(), store -> new GuardedBackend(store, file(), new Visitors()));
    }

    private void fill() {
        try (var server = open()) {
            documents(server).replace(documents(2_000));
        }
    }

    private static List<BsonDocument> documents(int length) {
        return IDS.stream()
                .map(id ->
                        new BsonDocument("_id", new BsonString(id)).append("state", new BsonBinary(new byte[length])))
                .toList();
    }

    private static KeyedDocuments documents(ReadModelServer server) {
        return server.documents("views").collection("documents");
    }

    private Path file() {
        return data.resolve("read-models.mv.db");
    }

    private ReadModelServer open() {
        return ReadModelServer.open(data, null);
    }
}
