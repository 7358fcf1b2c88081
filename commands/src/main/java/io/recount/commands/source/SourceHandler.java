package io.recount.commands.source;

import io.recount.domain.rule.RuleViolated;
import io.recount.domain.source.SourceSlug;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Makes and describes sources. */
public final class SourceHandler {
    private static final int MAX_TEXT = 200;

    private final Sources sources;

    public SourceHandler(Sources sources) {
        this.sources = sources;
    }

    @CommandHandler
    String handle(CreateSource command) {
        if (!SourceSlug.isValid(command.slug())) {
            throw new RuleViolated("SLUG_INVALID", "slug must be 1 to 64 of a-z, 0-9 and dashes, the first no dash");
        }
        checkName(command.name());
        checkOwner(command.owner());
        if (!sources.create(command)) {
            throw new RuleViolated("SOURCE_EXISTS", "there is a source of that slug already");
        }
        return command.slug();
    }

    @CommandHandler
    String handle(UpdateSource command) {
        if (!SourceSlug.isValid(command.slug())) {
            throw unknown();
        }
        if (command.name() != null) {
            checkName(command.name());
        }
        checkOwner(command.owner());
        if (!sources.update(command)) {
            throw unknown();
        }
        return command.slug();
    }

    private static RuleViolated unknown() {
        return new RuleViolated("SOURCE_NOT_FOUND", "there is no source of that slug");
    }

    private static void checkName(String name) {
        if (name.isBlank() || isTooLong(name)) {
            throw new RuleViolated("NAME_INVALID", "name must be 1 to " + MAX_TEXT + " characters");
        }
    }

    private static void checkOwner(@Nullable String owner) {
        if (owner != null && isTooLong(owner)) {
            throw new RuleViolated("OWNER_INVALID", "owner must be at most " + MAX_TEXT + " characters");
        }
    }

    private static boolean isTooLong(String text) {
        return text.length() > MAX_TEXT || text.indexOf('\0') >= 0;
    }
}
