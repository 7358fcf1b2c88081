package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.Projector;
import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.customer.CustomerProjector;
import io.recount.projections.documents.DocumentStore;
import java.util.List;

/** Keeps the profiles and the look-up by identifier. */
public final class ProfileProjector implements Projector {
    static final String COLLECTION = "profiles";
    private static final int RECENT_CUSTOMERS = 4_096;

    private final Projector projector;

    public ProfileProjector(DocumentStore store) {
        this.projector = new CustomerProjector<>(
                "profile-view",
                new CustomerDocuments(store, COLLECTION),
                new ProfileFormat(),
                new IdentifierOwners(store),
                RECENT_CUSTOMERS);
    }

    @Override
    public String name() {
        return projector.name();
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        projector.project(batch);
    }

    @Override
    public void reset() {
        projector.reset();
    }

    @Override
    public void takeOver() {
        projector.takeOver();
    }

    @Override
    public void forget(CustomerId id) {
        projector.forget(id);
    }
}
