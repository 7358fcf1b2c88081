package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored profiles, for readers. Whoever asks for a customer that was joined to another gets the other. */
public interface ProfileViews {
    /** Profiles by the ids asked for; unknown ids are absent. */
    Map<CustomerId, ProfileView> byIds(Set<CustomerId> ids);

    Optional<ProfileView> byIdentifier(Identifier identifier);

    default Optional<ProfileView> byId(CustomerId id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }
}
