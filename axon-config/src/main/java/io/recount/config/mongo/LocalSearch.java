package io.recount.config.mongo;

import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Found;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Sorting;
import io.recount.projections.documents.TooBroad;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** Searches by looking at every document of the embedded store, which has no index but that of the ids. */
final class LocalSearch implements DocumentSearch {
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 256;

    /** More at once would only all be late; whoever waits for a turn loses none of the time a search may take. */
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final GuardedBackend backend;
    private final String database;
    private final String name;

    LocalSearch(GuardedBackend backend, String database, String name) {
        this.backend = backend;
        this.database = database;
        this.name = name;
    }

    /** Nothing: there is nothing but the documents. */
    @Override
    public void prepare() {}

    @Override
    public List<Found> page(Match match, Sorting sorting, @Nullable String after, int limit) {
        RowTest test = RowTest.of(match);
        RowBytes row = new RowBytes();
        if (sorting.isById() && !sorting.descending()) {
            List<Found> page = new ArrayList<>();
            scan(after, (id, bytes) -> {
                if (!id.equals(after) && test.accepts(row.at(bytes))) {
                    page.add(new Found(id, id));
                }
                return page.size() < limit;
            });
            return page;
        }
        FirstKeys first = new FirstKeys(sorting, after, limit);
        scan(null, (id, bytes) -> {
            row.at(bytes);
            if (first.reach(id, row) && test.accepts(row)) {
                first.add(id, row);
            }
            return true;
        });
        return first.page();
    }

    @Override
    public long count(Match match) {
        RowTest test = RowTest.of(match);
        RowBytes row = new RowBytes();
        long[] count = new long[1];
        scan(null, (_, bytes) -> {
            count[0] += test.accepts(row.at(bytes)) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    private void scan(@Nullable String from, Visitor visitor) {
        try {
            TURNS.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
        try {
            scanNow(from == null ? "" : from, visitor);
        } finally {
            TURNS.release();
        }
    }

    /** Shows the documents as they are at one moment, in the order of their ids, until the visitor has seen enough. */
    private void scanNow(String from, Visitor visitor) {
        long end = System.nanoTime() + LONGEST.toNanos();
        backend.read(database, local -> {
            BytesCollection collection = local.collection(name);
            if (collection != null) {
                Cursor<Object, byte[]> documents = collection.documentsFrom(from);
                for (int seen = 1; documents.hasNext(); seen++) {
                    if (seen % BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                        goOn(end);
                    }
                    String id = (String) documents.next();
                    if (!visitor.wantsMore(id, documents.getValue())) {
                        break;
                    }
                }
            }
            return collection != null;
        });
    }

    private static void goOn(long end) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        if (System.nanoTime() > end) {
            throw TooBroad.taking();
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("the search was interrupted");
    }

    @FunctionalInterface
    private interface Visitor {
        boolean wantsMore(String id, byte[] document);
    }
}
