package io.recount.projections.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in which a live view is not what its events make it. Says nothing of a person.
 *
 * @param collection where the document lies
 * @param key its id, or, where an id may tell of a person, a hash that means nothing outside of its run
 * @param fields names of the fields that differ; empty unless both are there
 * @param live hash of the live document, comparable within the run; null where it is missing
 * @param rebuilt the same of the rebuilt one; null where there should be none
 */
public record Difference(
        String collection,
        String key,
        List<String> fields,
        @Nullable String live,
        @Nullable String rebuilt) {
    public Difference {
        fields = List.copyOf(fields);
    }
}
