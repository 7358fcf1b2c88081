package io.recount.projections.source;

import io.recount.projections.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources, for readers. */
public interface SourceViews {
    Optional<SourceView> bySlug(String slug);

    /** Sources in the order of their slugs. */
    Page<SourceView> page(int first, @Nullable String after);
}
