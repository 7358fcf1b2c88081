package io.recount.projections.profile;

import io.recount.projections.customer.CustomerDocuments;
import io.recount.projections.customer.CustomerProjector;
import io.recount.projections.documents.DocumentStore;
import java.util.List;

/** Keeps the profiles and the look-up by identifier. */
public final class ProfileProjector extends CustomerProjector<ProfileState> {
    static final String NAME = "profile-view";
    static final String COLLECTION = "profiles";
    /** Some 20,000 usual customers. */
    private static final long RECENT_BYTES = 16L << 20;

    public ProfileProjector(DocumentStore store) {
        super(
                NAME,
                new CustomerDocuments(store, COLLECTION),
                new ProfileFormat(),
                new ProfileParts(List.of(new IdentifierOwners(store), new TraitChanges(store))),
                RECENT_BYTES);
    }
}
