package io.recount.config.mongo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits the store about once a second, more often under load, and never while a batch is being written. */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    /**
     * What is not committed cannot leave the memory, so much of it does not wait for its time. Writers wait for each commit,
     * so it is to be short; and up to 4 MiB the store writes from a buffer that it keeps.
     */
    private static final int MOST_UNSAVED_BYTES = 3 << 20;

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

    private void run() {
        try {
            while (!closing.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                if (isDue()) {
                    commit();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error(
                    "The read models are no longer saved; they are rebuilt from the events at the next start", broken);
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
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        gate.alone(backend::commit);
    }
}
