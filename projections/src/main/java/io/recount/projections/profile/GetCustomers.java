package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.progress.ViewQuery;
import java.util.Set;

/** Asks for many profiles at once; {@link FoundCustomers} answer. */
public record GetCustomers(Set<CustomerId> ids) implements ViewQuery {
    public GetCustomers {
        ids = Set.copyOf(ids);
    }

    @Override
    public String view() {
        return ProfileProjector.NAME;
    }
}
