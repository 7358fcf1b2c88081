package io.recount.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as ISO 8601 text with offset. */
final class DateTimeScalar implements Coercing<Instant, String> {
    private static final String EXPECTED = "expected an ISO 8601 date and time with offset, like 2026-03-01T12:30:00Z";
    private static final int MAX_YEAR = 9999;

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        throw new CoercingSerializeException("not an instant");
    }

    @Override
    public Instant parseValue(Object value, GraphQLContext context, Locale locale) {
        var instant = value instanceof String text ? parse(text) : null;
        if (instant == null) {
            throw new CoercingParseValueException(EXPECTED);
        }
        return instant;
    }

    @Override
    public Instant parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var instant = literal instanceof StringValue text ? parse(text.getValue()) : null;
        if (instant == null) {
            throw new CoercingParseLiteralException(EXPECTED);
        }
        return instant;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }

    private static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text);
            return time.getYear() < 0 || time.getYear() > MAX_YEAR ? null : time.toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
