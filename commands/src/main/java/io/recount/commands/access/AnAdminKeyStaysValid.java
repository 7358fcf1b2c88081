package io.recount.commands.access;

import io.recount.domain.rule.RuleViolated;

/** The last valid admin key is not revoked: nobody could issue another one. */
final class AnAdminKeyStaysValid {
    private AnAdminKeyStaysValid() {}

    static void check(AccessKey revoked, int validAdminKeys) {
        if (revoked.role() == Role.ADMIN && revoked.revokedAt() == null && validAdminKeys <= 1) {
            throw new RuleViolated(
                    "LAST_ADMIN_KEY", "this is the last valid admin key; create another one before revoking it");
        }
    }
}
