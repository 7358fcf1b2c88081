package io.recount.projections;

import java.util.List;

/**
 * One page of a list that can grow.
 *
 * @param hasNext whether more rows follow the last one
 */
public record Page<T>(List<T> rows, boolean hasNext) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** The first rows of a list that was read one row further, to see whether more follow. */
    public static <T> Page<T> of(List<T> oneMore, int first) {
        return new Page<>(oneMore.subList(0, Math.min(first, oneMore.size())), oneMore.size() > first);
    }
}
