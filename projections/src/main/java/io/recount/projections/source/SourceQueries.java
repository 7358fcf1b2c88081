package io.recount.projections.source;

import io.recount.projections.Page;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which sources there are. */
public final class SourceQueries {
    private final SourceViews sources;

    public SourceQueries(SourceViews sources) {
        this.sources = sources;
    }

    @QueryHandler
    public Optional<SourceView> handle(GetSource query) {
        return sources.bySlug(query.slug());
    }

    @QueryHandler
    public Page<SourceView> handle(FindSources query) {
        return sources.page(query.first(), query.after());
    }
}
