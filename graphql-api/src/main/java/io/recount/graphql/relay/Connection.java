package io.recount.graphql.relay;

import io.recount.projections.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page in the shape Relay clients expect. */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {
    /** A row and its cursor. */
    public record Edge<T>(String cursor, T node) {}

    /** Where a page stands. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** The same rows, behind which the next page goes on from another place than the last row. */
    public Connection<T> endingAt(Cursor end) {
        return new Connection<>(
                edges,
                new PageInfo(pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), pageInfo.startCursor(), end.opaque()));
    }

    /**
     * Wraps a page.
     *
     * @param after the cursor it was asked for with, null on the first page
     */
    public static <T> Connection<T> of(Page<T> page, Function<T, Cursor> cursor, @Nullable String after) {
        var edges = page.rows().stream()
                .map(row -> new Edge<>(cursor.apply(row).opaque(), row))
                .toList();
        var start = edges.isEmpty() ? null : edges.getFirst().cursor();
        var end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Connection<>(edges, new PageInfo(page.hasNext(), after != null, start, end));
    }
}
