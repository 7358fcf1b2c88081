package io.recount.config.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static volatile CountDownLatch full = new CountDownLatch(0);
    private static volatile boolean isFull;

    @TempDir
    Path data;

    @BeforeEach
    void makeADisk() {
        FilePath.register(new Disk());
    }

    @AfterEach
    void removeTheDisk() {
        isFull = false;
        FilePath.unregister(new Disk());
    }

    @Test
    void aCommitWaitsForRoomAndLosesNothing() throws Exception {
        var file = file();
        var store = open(file);
        file.bePatient();
        store.openMap("views").put("c1", "a".repeat(100_000));
        var commit = commitOnAFullDisk(store);

        isFull = false;
        commit.get(20, TimeUnit.SECONDS);
        store.closeImmediately();
        var again = open(file());
        assertThat(again.openMap("views")).containsEntry("c1", "a".repeat(100_000));
        again.closeImmediately();
    }

    @Test
    void aServerThatEndsDoesNotWaitForRoom() throws Exception {
        var file = file();
        var store = open(file);
        file.bePatient();
        store.openMap("views").put("c1", "a");
        var commit = commitOnAFullDisk(store);

        file.hurry();
        assertThatThrownBy(commit::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(MVStoreException.class);
    }

    @Test
    void aStoreThatClosedItselfEndsTheServerWithASentence() throws Exception {
        var path = data.resolve("views.mv.db");
        var backend = StoreFile.open(path, store -> new GuardedBackend(store, path, new Visitors()));
        try (var committer = new Committer(backend, new StoreGate())) {
            backend.getMvStore().closeImmediately();

            assertThat(committer.broken().get(20, TimeUnit.SECONDS)).hasMessageContaining("could no longer be saved");
        }
    }

    private static CompletableFuture<Void> commitOnAFullDisk(MVStore store) throws InterruptedException {
        full = new CountDownLatch(1);
        isFull = true;
        var commit = CompletableFuture.runAsync(store::commit);
        assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(commit).isNotDone();
        return commit;
    }

    private PatientFile file() {
        return new PatientFile("disk:" + data.resolve("store"), Map.of());
    }

    private static MVStore open(PatientFile file) {
        return new MVStore.Builder().adoptFileStore(file).autoCommitDisabled().open();
    }

    /** Files that are written half, and then no further, while the disk is full. */
    public static final class Disk extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "disk";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            var channel = getBase().open(mode);
            return new FileBaseDefault() {
                @Override
                public long size() throws IOException {
                    return channel.size();
                }

                @Override
                public synchronized int read(ByteBuffer bytes, long position) throws IOException {
                    return channel.read(bytes, position);
                }

                @Override
                public synchronized int write(ByteBuffer bytes, long position) throws IOException {
                    if (isFull && bytes.position() > 0) {
                        full.countDown();
                        throw new IOException("No space left on device");
                    }
                    var half = bytes.slice(bytes.position(), isFull ? bytes.remaining() / 2 : bytes.remaining());
                    int written = channel.write(half, position);
                    bytes.position(bytes.position() + written);
                    return written;
                }

                @Override
                public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                    return channel.tryLock(position, size, shared);
                }

                @Override
                protected void implTruncate(long size) throws IOException {
                    channel.truncate(size);
                }

                @Override
                public void implCloseChannel() throws IOException {
                    channel.close();
                }
            };
        }
    }
}
