package io.recount.ingestion.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that an input tells: the input as a whole, or one element of the list that the mapping goes through.
 *
 * @param pointer where it is in the input; empty for the whole
 */
public record Element(String pointer, @Nullable Object value) {}
