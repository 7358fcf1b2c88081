package io.recount.projections.catalogue;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import io.recount.projections.documents.DocumentStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the catalogue. All events of a name share one document, so what changed is written with the first batch after two seconds, or when the
 * processor next extends its claim, and not with every batch; until then the checkpoint waits.
 */
public final class CatalogueProjector implements Projector {
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private final DocumentStore store;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Catalogue catalogue;
    private long heldSince;

    public CatalogueProjector(DocumentStore store) {
        this(store, System::nanoTime);
    }

    CatalogueProjector(DocumentStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        return "catalogue-view";
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        alone(() -> {
            var current = current();
            if (current.isStored()) {
                heldSince = nanoTime.getAsLong();
            }
            batch.forEach(current::fold);
            if (nanoTime.getAsLong() - heldSince >= PATIENCE) {
                current.store();
            }
        });
    }

    @Override
    public boolean holdsBack() {
        lock.lock();
        try {
            return catalogue != null && !catalogue.isStored();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void store() {
        alone(() -> current().store());
    }

    @Override
    public void reset() {
        alone(() -> {
            catalogue = null;
            Catalogue.drop(store);
        });
    }

    @Override
    public void takeOver() {
        alone(() -> catalogue = null);
    }

    /** What is held back is stored first: where that fails it is still held back, and nothing was forgotten yet. */
    @Override
    public void forget(CustomerId id) {
        lock.lock();
        try {
            if (catalogue != null) {
                catalogue.store();
            }
            alone(() -> current().forget(id));
        } finally {
            lock.unlock();
        }
    }

    private Catalogue current() {
        var current = catalogue;
        if (current == null) {
            current = Catalogue.read(store);
            catalogue = current;
        }
        return current;
    }

    /** What is in memory is worth nothing once the store has failed: it is read again. */
    private void alone(Runnable work) {
        lock.lock();
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                catalogue = null;
            }
            lock.unlock();
        }
    }
}
