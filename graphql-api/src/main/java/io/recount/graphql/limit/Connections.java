package io.recount.graphql.limit;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.recount.graphql.relay.First;
import java.util.HashMap;
import java.util.Map;

/** Finds the fields that answer with as many rows as {@code first} says. */
final class Connections {
    private Connections() {}

    /** Default number of rows by field name. */
    static Map<String, Integer> of(GraphQLSchema schema) {
        var connections = new HashMap<String, Integer>();
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .flatMap(type -> ((GraphQLObjectType) type).getFieldDefinitions().stream())
                .filter(field -> field.getArgument("first") != null)
                .forEach(field -> connections.put(field.getName(), First.DEFAULT));
        return Map.copyOf(connections);
    }
}
