package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.projections.progress.ViewQuery;

/** Asks for one profile. The id of a customer who was joined to another one finds the successor. */
public sealed interface GetCustomer extends ViewQuery {
    @Override
    default String view() {
        return ProfileProjector.NAME;
    }

    /** By id. */
    record ById(CustomerId id) implements GetCustomer {}

    /** By any identifier. */
    record ByIdentifier(Identifier identifier) implements GetCustomer {}
}
