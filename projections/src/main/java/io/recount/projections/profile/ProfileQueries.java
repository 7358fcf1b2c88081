package io.recount.projections.profile;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers every question about profiles. */
public final class ProfileQueries {
    private final ProfileViews profiles;

    public ProfileQueries(ProfileViews profiles) {
        this.profiles = profiles;
    }

    @QueryHandler
    public Optional<ProfileView> handle(GetCustomer.ById query) {
        return profiles.byId(query.id());
    }

    @QueryHandler
    public Optional<ProfileView> handle(GetCustomer.ByIdentifier query) {
        return profiles.byIdentifier(query.identifier());
    }

    @QueryHandler
    public FoundCustomers handle(GetCustomers query) {
        return new FoundCustomers(profiles.byIds(query.ids()));
    }
}
