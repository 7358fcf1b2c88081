package io.recount.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the smallest valid operation that uses a root field, from the schema alone. */
final class Operations {
    private Operations() {}

    static String of(GraphQLObjectType root, GraphQLFieldDefinition field) {
        var arguments = field.getArguments().stream()
                .filter(it -> GraphQLTypeUtil.isNonNull(it.getType()) && !it.hasSetDefaultValue())
                .map(Operations::argument)
                .collect(Collectors.joining(", "));
        return root.getName().toLowerCase(Locale.ROOT) + " {" + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType ? " {__typename}" : "")
                + "}";
    }

    private static String argument(GraphQLArgument argument) {
        return argument.getName() + ": " + literal(argument.getType());
    }

    private static String literal(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list -> "[" + literal(list.getWrappedType()) + "]";
            case GraphQLEnumType values -> values.getValues().getFirst().getName();
            case GraphQLInputObjectType input -> "{" + fields(input) + "}";
            case GraphQLScalarType scalar -> literal(scalar);
            default -> throw new AssertionError("no input can be of " + type);
        };
    }

    private static String fields(GraphQLInputObjectType input) {
        if (input.isOneOf()) {
            return field(input.getFields().getFirst());
        }
        return input.getFields().stream()
                .filter(it -> GraphQLTypeUtil.isNonNull(it.getType()) && !it.hasSetDefaultValue())
                .map(Operations::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(GraphQLInputObjectField field) {
        return field.getName() + ": " + literal(field.getType());
    }

    private static String literal(GraphQLScalarType scalar) {
        return switch (scalar.getName()) {
            case "Int", "Float", "Long" -> "1";
            case "Boolean" -> "true";
            case "JSON" -> "{a: 1}";
            case "DateTime" -> "\"2026-03-01T12:00:00Z\"";
            default -> "\"x\"";
        };
    }
}
