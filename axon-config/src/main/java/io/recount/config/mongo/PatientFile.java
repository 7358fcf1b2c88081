package io.recount.config.mongo;

import io.recount.config.start.FullDisk;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a store, whose writes wait while the disk is full: a store that a write fails closes for good.
 *
 * <p>Whoever writes to the store waits behind the commit, so the memory does not fill up; readers go on.
 */
final class PatientFile extends SingleFileStore {
    private static final Logger LOG = LoggerFactory.getLogger(PatientFile.class);
    private static final long MILLIS_BETWEEN_TRIES = 500;
    private static final int TRIES_A_WARNING = 120;

    private final CountDownLatch hurry = new CountDownLatch(1);
    private volatile boolean patient;

    PatientFile(String name, Map<String, Object> settings) {
        super(settings);
        open(name, false, null);
    }

    /** From now on writes wait; a start on a full disk fails and says so. */
    void bePatient() {
        patient = true;
    }

    /** From now on writes fail at once again: the server ends. */
    void hurry() {
        hurry.countDown();
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer bytes) {
        for (int tries = 0; !written(chunk, position, bytes); tries++) {
            if (tries % TRIES_A_WARNING == 0) {
                LOG.error("The disk that holds the data folder is full; the views wait until there is room");
            }
        }
    }

    private boolean written(SFChunk chunk, long position, ByteBuffer bytes) {
        try {
            super.writeFully(chunk, position, bytes);
            return true;
        } catch (MVStoreException failed) {
            // What was written already is written again, at the same place.
            bytes.rewind();
            if (FullDisk.isBehind(failed) && patient && waited()) {
                return false;
            }
            throw failed;
        }
    }

    private boolean waited() {
        try {
            return !hurry.await(MILLIS_BETWEEN_TRIES, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
