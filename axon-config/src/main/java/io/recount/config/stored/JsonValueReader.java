package io.recount.config.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads JSON values of no particular type. Jackson's own reader either makes ints of small numbers or fails on those beyond 64
 * bits.
 */
final class JsonValueReader extends StdDeserializer<Object> {
    JsonValueReader() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, context);
            case START_ARRAY -> array(parser, context);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> context.handleUnexpectedToken(Object.class, parser);
        };
    }

    private static Number whole(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Number) parser.getLongValue();
    }

    private Map<String, @Nullable Object> object(JsonParser parser, DeserializationContext context) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            object.put(name, deserialize(parser, context));
        }
        return object;
    }

    private List<@Nullable Object> array(JsonParser parser, DeserializationContext context) {
        var array = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(deserialize(parser, context));
        }
        return array;
    }
}
