package io.recount.commands.source;

import io.recount.commands.Administrative;
import io.recount.domain.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Describes a source anew; answers with its slug. What is null stays as it is.
 *
 * @param owner blank to have none
 */
public record UpdateSource(
        String slug,
        @Nullable String name,
        @Nullable SourceKind kind,
        @Nullable String owner) implements Administrative {}
