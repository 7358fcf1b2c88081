package io.recount.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON values as Java's maps, lists, strings, numbers and booleans. */
final class JsonScalar implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return json(literal, variables);
    }

    private static @Nullable Object json(Value<?> literal, CoercedVariables variables) {
        return switch (literal) {
            case NullValue _ -> null;
            case StringValue text -> text.getValue();
            case BooleanValue flag -> flag.isValue();
            case IntValue number -> whole(number.getValue());
            case FloatValue number -> number.getValue();
            case EnumValue _ -> throw new CoercingParseLiteralException("a JSON string needs quotes");
            case VariableReference variable -> variables.get(variable.getName());
            case ArrayValue list -> list(list, variables);
            case ObjectValue object -> object(object, variables);
            default -> throw new CoercingParseLiteralException("not a JSON value");
        };
    }

    /** The type that reading the same number from JSON gives. */
    private static Number whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private static Object list(ArrayValue list, CoercedVariables variables) {
        var values = new ArrayList<@Nullable Object>();
        list.getValues().forEach(value -> values.add(json(value, variables)));
        return values;
    }

    private static Object object(ObjectValue object, CoercedVariables variables) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        object.getObjectFields().forEach(field -> values.put(field.getName(), json(field.getValue(), variables)));
        return values;
    }
}
