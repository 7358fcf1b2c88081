package io.recount.graphql.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller asks: a query text and what belongs to it. */
public record Question(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {}
