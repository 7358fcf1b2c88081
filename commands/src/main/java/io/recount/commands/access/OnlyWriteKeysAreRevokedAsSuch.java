package io.recount.commands.access;

import io.recount.domain.rule.RuleViolated;

/** Whoever means to revoke a write key cannot shut out a reader or an administrator by a wrong id. */
final class OnlyWriteKeysAreRevokedAsSuch {
    private OnlyWriteKeysAreRevokedAsSuch() {}

    static void check(AccessKey revoked) {
        if (revoked.role() != Role.INGEST) {
            throw new RuleViolated("NOT_A_WRITE_KEY", "this key is no write key; revokeKey revokes keys of any role");
        }
    }
}
