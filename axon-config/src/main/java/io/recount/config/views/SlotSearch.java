package io.recount.config.views;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Found;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Sorting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a projector prepares for searches in one place of a view; it never searches itself. */
final class SlotSearch implements DocumentSearch {
    private final DocumentSearch search;

    SlotSearch(DocumentSearch search) {
        this.search = search;
    }

    @Override
    public void prepare() {
        try {
            search.prepare();
        } catch (RuntimeException failed) {
            throw new StoreFailed(failed);
        }
    }

    @Override
    public List<Found> page(Match match, Sorting sorting, @Nullable String after, int limit) {
        return search.page(match, sorting, after, limit);
    }

    @Override
    public long count(Match match) {
        return search.count(match);
    }
}
