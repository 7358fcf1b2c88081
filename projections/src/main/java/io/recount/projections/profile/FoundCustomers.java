package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import java.util.Map;

/**
 * The answer to {@link GetCustomers}.
 *
 * @param byId the profile of each id that was asked for; unknown ones are absent
 */
public record FoundCustomers(Map<CustomerId, ProfileView> byId) {
    public FoundCustomers {
        byId = Map.copyOf(byId);
    }
}
