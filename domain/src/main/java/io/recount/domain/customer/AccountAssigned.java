package io.recount.domain.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer was tied to an account (company, team, household).
 *
 * @param accountId the source's id of the account
 * @param traits JSON values that describe the account
 * @param envelope the other fields of the message, unchanged
 */
public record AccountAssigned(
        CustomerId customerId,
        Provenance provenance,
        String accountId,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> envelope)
        implements CustomerEvent {}
