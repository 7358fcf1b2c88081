package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.projections.Page;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored profiles, for readers. Whoever asks for a customer that was joined to another gets the other. */
public interface ProfileViews {
    /** Profiles by the ids asked for; unknown ids are absent. */
    Map<CustomerId, ProfileView> byIds(Set<CustomerId> ids);

    Optional<ProfileView> byIdentifier(Identifier identifier);

    /** Profiles in the order of their ids, each customer once. */
    Page<ProfileView> page(int first, @Nullable CustomerId after);

    default Optional<ProfileView> byId(CustomerId id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }
}
