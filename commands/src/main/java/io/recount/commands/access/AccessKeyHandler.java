package io.recount.commands.access;

import io.recount.domain.rule.RuleViolated;
import io.recount.domain.source.SourceSlug;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;

/** Issues and revokes keys. */
public final class AccessKeyHandler {
    private static final int MAX_NAME = 200;

    private final AccessKeys keys;

    public AccessKeyHandler(AccessKeys keys) {
        this.keys = keys;
    }

    @CommandHandler
    IssuedKey handle(CreateWriteKey command) {
        if (!SourceSlug.isValid(command.source())) {
            throw new RuleViolated("SOURCE_INVALID", "source must be 1 to 64 of a-z, 0-9 and dashes");
        }
        return keys.issue(name(command.name()), Role.INGEST, command.source());
    }

    @CommandHandler
    IssuedKey handle(CreateApiKey command) {
        if (command.role() == Role.INGEST) {
            throw new RuleViolated("ROLE_INVALID", "a key that sends events is made with createWriteKey");
        }
        return keys.issue(name(command.name()), command.role(), null);
    }

    @CommandHandler
    AccessKey handle(RevokeWriteKey command) {
        return revoke(command.id(), (key, _) -> OnlyWriteKeysAreRevokedAsSuch.check(key));
    }

    @CommandHandler
    AccessKey handle(RevokeKey command) {
        return revoke(command.id(), AnAdminKeyStaysValid::check);
    }

    private AccessKey revoke(UUID id, AccessKeys.Condition condition) {
        return keys.revoke(id, condition)
                .orElseThrow(() -> new RuleViolated("KEY_NOT_FOUND", "there is no key of that id"));
    }

    private static String name(String name) {
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolated(
                    "NAME_INVALID", "name must be 1 to " + MAX_NAME + " characters, none of them a control character");
        }
        return name;
    }
}
