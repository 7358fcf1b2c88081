package io.recount.config.mongo;

import io.recount.config.start.StartRefused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits the store about once a second, more often under load, and never while a batch is being written. */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    private static final long MILLIS_AFTER_A_FAILURE = 1_000;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    /**
     * What is not committed cannot leave the memory, so much of it does not wait for its time. Writers wait for each commit,
     * so it is to be short; and up to 4 MiB the store writes from a buffer that it keeps.
     */
    private static final int MOST_UNSAVED_BYTES = 3 << 20;

    private final CompletableFuture<StartRefused> broken = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final GuardedBackend backend;
    private final StoreGate gate;
    private final Thread thread;
    private long committed = System.nanoTime();
    private long tidied = System.nanoTime();

    Committer(GuardedBackend backend, StoreGate gate) {
        this.backend = backend;
        this.gate = gate;
        this.thread = Thread.ofPlatform().daemon().name("read-model-commit").start(this::run);
    }

    /** Completes when the store has closed itself, and why: nothing can be read or saved any more. */
    CompletableFuture<StartRefused> broken() {
        return broken;
    }

    private void run() {
        try {
            long pause = MILLIS_BETWEEN_LOOKS;
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                if (isBroken()) {
                    end();
                    return;
                }
                pause = !isDue() || saved() ? MILLIS_BETWEEN_LOOKS : MILLIS_AFTER_A_FAILURE;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBroken() {
        MVStore store = backend.getMvStore();
        return store.getPanicException() != null || store.isClosed();
    }

    private void end() {
        var sentence = new StartRefused(
                "The embedded views could no longer be saved, so Recount ends; the next start goes on from what was saved.",
                backend.getMvStore().getPanicException());
        LOG.error("The store of the read models has closed itself", sentence);
        broken.complete(sentence);
    }

    /** Whether all went well; an error must not end the saving either. */
    private boolean saved() {
        try {
            commit();
            return true;
        } catch (Throwable failed) {
            LOG.error("The read models could not be saved; it is tried again if it can be", failed);
            return false;
        }
    }

    private boolean isDue() {
        MVStore store = backend.getMvStore();
        return store.hasUnsavedChanges()
                && (System.nanoTime() - committed >= NANOS_A_SECOND || store.getUnsavedMemory() > MOST_UNSAVED_BYTES);
    }

    private void commit() {
        gate.alone(backend::commit);
        committed = System.nanoTime();
        if (committed - tidied >= NANOS_A_SECOND) {
            gate.alone(backend::tidy);
            tidied = committed;
        }
    }

    /** Ends the committing, with a commit. */
    @Override
    public void close() {
        closing.countDown();
        StoreFile.hurry(backend.getMvStore());
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!isBroken()) {
            gate.alone(backend::commit);
        }
    }
}
