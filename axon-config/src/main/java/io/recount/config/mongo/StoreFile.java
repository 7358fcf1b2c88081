package io.recount.config.mongo;

import io.recount.config.start.StartRefused;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
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

    /** What says that the file itself is at fault; all else, as a full disk or a denied access, can pass. */
    private static final Set<Integer> DAMAGE = Set.of(
            DataUtils.ERROR_UNSUPPORTED_FORMAT,
            DataUtils.ERROR_FILE_CORRUPT,
            DataUtils.ERROR_SERIALIZATION,
            DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_BLOCK_NOT_FOUND,
            DataUtils.ERROR_UNKNOWN_DATA_TYPE);

    private StoreFile() {}

    /** Opens the store and whatever {@code reader} builds on it, twice if need be. */
    static <T> T open(Path file, Function<MVStore, T> reader) {
        if (Files.exists(mark(file))) {
            LOG.warn("The read models in {} were found broken and are rebuilt from the events", file);
            delete(file);
        }
        try {
            return read(file, reader);
        } catch (OtherFormat other) {
            return anew(file, reader, other);
        } catch (MVStoreException unreadable) {
            if (!isDamage(unreadable)) {
                throw unreadable;
            }
            return anew(file, reader, unreadable);
        }
    }

    private static <T> T anew(Path file, Function<MVStore, T> reader, RuntimeException unreadable) {
        LOG.warn(
                "The read models in {} cannot be read and are rebuilt from the events: {}",
                file,
                unreadable.getMessage());
        delete(file);
        return read(file, reader);
    }

    /** Whether a failure says that the file is broken, and not that it could not be read or written just then. */
    static boolean isDamage(MVStoreException failure) {
        return DAMAGE.contains(failure.getErrorCode()) || failure.getCause() instanceof EOFException;
    }

    /** Lets writes wait for a full disk no longer, so that the store can close. */
    static void hurry(MVStore store) {
        if (store.getFileStore() instanceof PatientFile patient) {
            patient.hurry();
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
        // Not a plain file: its channel is closed for all when one reading thread is interrupted.
        PatientFile patient =
                new PatientFile("async:" + file, Map.of("cacheSize", CACHE_MEGABYTES, "pageSplitSize", PAGE_BYTES));
        MVStore store = open(patient);
        try {
            store.setRetentionTime(RETENTION_MILLIS);
            store.setVersionsToKeep(0);
            requireWritable(patient, file);
            requireFormat(store);
            T read = reader.apply(store);
            patient.bePatient();
            return read;
        } catch (RuntimeException unreadable) {
            store.closeImmediately();
            throw unreadable;
        }
    }

    private static MVStore open(PatientFile file) {
        try {
            return new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    // Zero: a full buffer must not commit either, in the middle of a batch.
                    .autoCommitBufferSize(0)
                    .open();
        } catch (RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private static void requireWritable(PatientFile patient, Path file) {
        if (patient.isReadOnly()) {
            throw new StartRefused(
                    file + " cannot be written to; Recount must be able to read and write its data folder.");
        }
    }

    private static void requireFormat(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            throw new OtherFormat(store.getStoreVersion());
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

    private static final class OtherFormat extends RuntimeException {
        OtherFormat(int found) {
            super("written in format " + found + ", not " + FORMAT);
        }
    }
}
