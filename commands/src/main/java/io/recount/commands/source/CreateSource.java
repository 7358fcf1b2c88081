package io.recount.commands.source;

import io.recount.commands.Administrative;
import io.recount.domain.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source; answers with its slug.
 *
 * @param slug 1 to 64 of a-z, 0-9 and dashes; never changes
 * @param name for people, 1 to 200 characters
 * @param owner who looks after it, a team or an address, at most 200 characters
 */
public record CreateSource(
        String slug, String name, SourceKind kind, @Nullable String owner) implements Administrative {}
