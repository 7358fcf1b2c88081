package io.recount.graphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a request: a query text and what belongs to it. */
record Question(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {}
