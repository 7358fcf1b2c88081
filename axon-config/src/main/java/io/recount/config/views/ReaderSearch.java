package io.recount.config.views;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Found;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Sorting;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Searches for readers of a view, wherever it lies. */
final class ReaderSearch implements DocumentSearch {
    private final Passage passage;
    private final Supplier<DocumentSearch> current;

    ReaderSearch(Passage passage, Supplier<DocumentSearch> current) {
        this.passage = passage;
        this.current = current;
    }

    @Override
    public void prepare() {
        throw new UnsupportedOperationException("a reader of a view prepares nothing");
    }

    @Override
    public List<Found> page(Match match, Sorting sorting, @Nullable String after, int limit) {
        return passage.read(() -> current.get().page(match, sorting, after, limit));
    }

    @Override
    public long count(Match match) {
        return passage.read(() -> current.get().count(match));
    }
}
