package io.recount.config.views;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notes which documents are written, each before it is, while somebody wants to know. */
public final class Touched {
    private volatile @Nullable Set<DocumentKey> keys;

    /** A document, by its collection as the projector names it. */
    public record DocumentKey(String collection, String id) {}

    /** Notes documents from now on. */
    public void begin() {
        keys = ConcurrentHashMap.newKeySet();
    }

    /** What was noted since the beginning; noting begins anew. */
    public Set<DocumentKey> turn() {
        var noted = keys;
        begin();
        return noted == null ? Set.of() : noted;
    }

    /** Notes nothing any more. */
    public void end() {
        keys = null;
    }

    /** Whether a document was noted. */
    public boolean has(DocumentKey key) {
        var noted = keys;
        return noted != null && noted.contains(key);
    }

    boolean isAsked() {
        return keys != null;
    }

    /** Takes note of documents that are about to be written. */
    public void note(String collection, Collection<String> ids) {
        var noted = keys;
        if (noted != null) {
            ids.forEach(id -> noted.add(new DocumentKey(collection, id)));
        }
    }
}
