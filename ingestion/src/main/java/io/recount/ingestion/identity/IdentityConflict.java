package io.recount.ingestion.identity;

import io.recount.domain.rule.RuleViolated;

/** People who each have a user id are never put together silently. */
public final class IdentityConflict {
    public static final String CODE = "IDENTITY_CONFLICT";

    private IdentityConflict() {}

    static RuleViolated refused() {
        return new RuleViolated(CODE, "the identifiers belong to customers with different user ids");
    }
}
