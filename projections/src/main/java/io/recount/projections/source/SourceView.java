package io.recount.projections.source;

import io.recount.domain.source.SourceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is described.
 *
 * @param owner who looks after it, null where nobody is named
 */
public record SourceView(
        String slug, String name, SourceKind kind, @Nullable String owner, Instant createdAt) {}
