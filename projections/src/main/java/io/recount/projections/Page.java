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
}
