package io.recount.ingestion.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows who may send the lines of an import. Asked for every request, so it answers from memory. */
public interface LineSenders {
    /**
     * The slug of the source that lines sent with this key count as; empty where the key may not send them.
     *
     * @param wanted the source that was asked for; null for the key's own
     */
    Optional<String> sourceOf(String key, @Nullable String wanted);
}
