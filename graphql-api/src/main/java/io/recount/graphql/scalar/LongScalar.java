package io.recount.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.util.Locale;

/** Whole numbers of 64 bits. */
final class LongScalar implements Coercing<Long, Long> {
    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw new CoercingSerializeException("not a long number");
    }

    @Override
    public Long parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Number number) {
            try {
                return new BigDecimal(number.toString()).longValueExact();
            } catch (ArithmeticException _) {
                throw new CoercingParseValueException("expected a whole number of 64 bits");
            }
        }
        throw new CoercingParseValueException("expected a whole number of 64 bits");
    }

    @Override
    public Long parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof IntValue number && number.getValue().bitLength() < Long.SIZE) {
            return number.getValue().longValue();
        }
        throw new CoercingParseLiteralException("expected a whole number of 64 bits");
    }
}
