package io.recount.projections.directory;

import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.customer.CustomerProjector;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.profile.ProfileFormat;
import io.recount.projections.profile.ProfileState;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the list of customers: the same states as those of profiles, and rows made of them. A row and its indexes cost
 * more than the event that changed it, so a customer's row is written at most about twice a second.
 */
public final class DirectoryProjector extends CustomerProjector<ProfileState> {
    public static final String NAME = "directory-view";

    /** How long a change may wait for others; at most as long again may pass until the processor comes by. */
    public static final Duration PATIENCE = Duration.ofMillis(400);

    static final String STATES = "directory_states";
    private static final long RECENT_BYTES = 16L << 20;

    public DirectoryProjector(DocumentStore store) {
        this(store, System::nanoTime);
    }

    DirectoryProjector(DocumentStore store, LongSupplier nanoTime) {
        super(
                NAME,
                new CustomerDocuments(store, STATES),
                new ProfileFormat(),
                new DirectoryRows(store),
                RECENT_BYTES,
                PATIENCE,
                nanoTime);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }
}
