package io.recount.graphql.limit;

import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows the connections of one operation ask for.
 *
 * @param connections which fields have rows, and how many where {@code first} is not given
 * @param declared the operation's variables
 * @param variables as the caller sent them
 */
record Pages(Connections connections, List<VariableDefinition> declared, Map<String, Object> variables) {

    /** Rows of this field: 1 when it is no connection. */
    int rows(Field field) {
        var fallback = connections.defaultRows(field);
        if (fallback == null) {
            return 1;
        }
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .findFirst()
                .map(argument -> rows(argument.getValue(), fallback))
                .orElse(fallback);
    }

    private int rows(@Nullable Value<?> first, int fallback) {
        return switch (first) {
            case IntValue number ->
                number.getValue().min(Cost.UNPAYABLE).max(BigInteger.ONE).intValue();
            case VariableReference variable -> variable(variable.getName(), fallback);
            case null, default -> fallback;
        };
    }

    private int variable(String name, int fallback) {
        if (variables.containsKey(name)) {
            return variables.get(name) instanceof Number number ? Math.max(1, number.intValue()) : fallback;
        }
        return declared.stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .map(variable -> rows(variable.getDefaultValue(), fallback))
                .orElse(fallback);
    }
}
