package io.recount.ingestion.message;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * A JSON object in its fields, each as it was written: what was put together again has every number and text unchanged,
 * also those that nobody could read. Of fields with the same name the last counts.
 */
final class RawObject {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private RawObject() {}

    private record Field(JsonPart name, JsonPart value) {}

    /** Takes a well-formed object apart. */
    static RawObject of(JsonPart object) {
        var bytes = object.toBytes();
        var taken = new RawObject();
        try (var parser = BodyParser.open(bytes)) {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var written = text(bytes, from(parser));
                parser.nextToken();
                taken.fields.put(name, new Field(written, value(parser, bytes)));
            }
        }
        return taken;
    }

    /** The value of the field; null where it is absent or null. */
    @Nullable JsonPart get(String name) {
        var field = fields.get(name);
        return field == null || field.value.isNull() ? null : field.value;
    }

    void remove(String name) {
        fields.remove(name);
    }

    void put(String name, JsonPart value) {
        fields.put(name, new Field(JsonPart.text(name), value));
    }

    /** This object, and under it the fields that it lacks, at every depth. */
    RawObject over(RawObject under) {
        var all = new RawObject();
        all.fields.putAll(under.fields);
        fields.forEach((name, field) -> all.fields.merge(name, field, RawObject::merged));
        return all;
    }

    JsonPart toPart() {
        var out = new ByteArrayOutputStream();
        out.write('{');
        for (var field : fields.values()) {
            if (out.size() > 1) {
                out.write(',');
            }
            out.writeBytes(field.name.toBytes());
            out.write(':');
            out.writeBytes(field.value.toBytes());
        }
        out.write('}');
        return JsonPart.of(out.toByteArray());
    }

    private static Field merged(Field under, Field own) {
        return under.value.isObject() && own.value.isObject()
                ? new Field(own.name, of(own.value).over(of(under.value)).toPart())
                : own;
    }

    private static int from(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The parser reads on after a name, so its end is looked for. */
    private static JsonPart text(byte[] bytes, int from) {
        int to = from + 1;
        while (bytes[to] != '"') {
            to += bytes[to] == '\\' ? 2 : 1;
        }
        return JsonPart.of(bytes, from, to + 1);
    }

    private static JsonPart value(JsonParser parser, byte[] bytes) {
        int from = from(parser);
        parser.skipChildren();
        parser.finishToken();
        return JsonPart.of(bytes, from, (int) parser.currentLocation().getByteOffset());
    }
}
