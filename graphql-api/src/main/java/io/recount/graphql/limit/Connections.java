package io.recount.graphql.limit;

import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.recount.graphql.relay.First;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that answer with as many rows as {@code first} says.
 *
 * @param rows default number of rows by field name
 * @param alsoPlain names that fields without {@code first} have, too
 */
record Connections(Map<String, Integer> rows, Set<String> alsoPlain) {
    private static final Set<String> PARTS = Set.of("edges", "pageInfo");

    static Connections of(GraphQLSchema schema) {
        var rows = new HashMap<String, Integer>();
        var plain = new HashSet<String>();
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .flatMap(type -> ((GraphQLObjectType) type).getFieldDefinitions().stream())
                .forEach(field -> {
                    if (field.getArgument("first") == null) {
                        plain.add(field.getName());
                    } else {
                        rows.put(field.getName(), First.DEFAULT);
                    }
                });
        plain.retainAll(rows.keySet());
        return new Connections(Map.copyOf(rows), Set.copyOf(plain));
    }

    /** Rows of a field where it does not say; null when it is no connection. */
    @Nullable Integer defaultRows(Field field) {
        return alsoPlain.contains(field.getName()) && !looksLikeOne(field) ? null : rows.get(field.getName());
    }

    /** What a fragment holds is not looked at, and taken for the more expensive. */
    private static boolean looksLikeOne(Field field) {
        return field.getSelectionSet() != null
                && field.getSelectionSet().getSelections().stream()
                        .anyMatch(selection -> !(selection instanceof Field below) || PARTS.contains(below.getName()));
    }
}
