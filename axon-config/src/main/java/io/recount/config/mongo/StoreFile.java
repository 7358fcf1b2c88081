package io.recount.config.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the file of the read models; one that cannot be read is deleted, for events rebuild all of it. */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    /** How documents and keys are written; a file of another format is rebuilt. */
    private static final int FORMAT = 3;

    private static final int CACHE_MEGABYTES = 32;

    /** A commit writes whole pages, of which most hold one changed document: small ones make it short. */
    private static final int PAGE_BYTES = 4 << 10;

    /** Old copies of a page stay this long; a kill needs none of them, and after a power cut the file may be rebuilt. */
    private static final int RETENTION_MILLIS = 3_000;

    private StoreFile() {}

    /** Opens the store and whatever {@code reader} builds on it, twice if need be. */
    static <T> T open(Path file, Function<MVStore, T> reader) {
        if (Files.exists(mark(file))) {
            LOG.warn("The read models in {} were found broken and are rebuilt from the events", file);
            delete(file);
        }
        try {
            return read(file, reader);
        } catch (MVStoreException | IllegalStateException unreadable) {
            LOG.warn(
                    "The read models in {} cannot be read and are rebuilt from the events: {}",
                    file,
                    unreadable.getMessage());
            delete(file);
            return read(file, reader);
        }
    }

    /** Notes that a page turned out unreadable while the server ran, for the next start to begin anew. */
    static void distrust(Path file) {
        try {
            Files.writeString(mark(file), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path mark(Path file) {
        return file.resolveSibling(file.getFileName() + ".broken");
    }

    private static <T> T read(Path file, Function<MVStore, T> reader) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                // Zero: a full buffer must not commit either, in the middle of a batch.
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        try {
            store.setRetentionTime(RETENTION_MILLIS);
            store.setVersionsToKeep(0);
            requireFormat(store);
            return reader.apply(store);
        } catch (RuntimeException unreadable) {
            store.closeImmediately();
            throw unreadable;
        }
    }

    private static void requireFormat(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            throw new IllegalStateException("written in format " + store.getStoreVersion() + ", not " + FORMAT);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(mark(file));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
