package io.recount.projections.documents;

/**
 * A document of a list.
 *
 * @param key the document's sort key, by which the list goes on behind it
 */
public record Found(String id, String key) {}
