package io.recount.projections.documents;

/**
 * The order of a list.
 *
 * @param key name of the sort key, or {@link KeyedDocuments#ID}; documents without this key are not in the list
 * @param descending whether the greatest comes first
 */
public record Sorting(String key, boolean descending) {
    /** By their ids, which all documents have. */
    public boolean isById() {
        return key.equals(KeyedDocuments.ID);
    }
}
