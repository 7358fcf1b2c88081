package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import java.util.Set;

/** Asks for many profiles at once. The answer maps each id asked for to its profile; unknown ids are absent. */
public record GetCustomers(Set<CustomerId> ids) {
    public GetCustomers {
        ids = Set.copyOf(ids);
    }
}
