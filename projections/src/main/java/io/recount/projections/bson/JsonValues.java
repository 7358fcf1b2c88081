package io.recount.projections.bson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * JSON values in BSON, read back equal and of the same type.
 *
 * <p>An object becomes a list of names and values in turn, since a JSON name may hold what a BSON name may not; numbers
 * that BSON would round become text in a marked document. What is no JSON value becomes its text.
 */
public final class JsonValues {
    private static final String OBJECT = "m";
    private static final String DECIMAL = "d";
    private static final String INTEGER = "i";

    private JsonValues() {}

    /** Writes a value where the writer expects one. */
    public static void write(BsonWriter writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull();
            case String text -> writer.writeString(WellFormed.text(text));
            case Boolean truth -> writer.writeBoolean(truth);
            case Integer number -> writer.writeInt32(number);
            case Long number -> writer.writeInt64(number);
            case Double number -> writer.writeDouble(number);
            case BigDecimal number -> writeMarked(writer, DECIMAL, number.toString());
            case BigInteger number -> writeMarked(writer, INTEGER, number.toString());
            case Map<?, ?> object -> {
                writer.writeStartDocument();
                writer.writeName(OBJECT);
                writeMembers(writer, object);
                writer.writeEndDocument();
            }
            case Iterable<?> list -> {
                writer.writeStartArray();
                list.forEach(element -> write(writer, element));
                writer.writeEndArray();
            }
            default -> writer.writeString(WellFormed.text(value.toString()));
        }
    }

    /** Writes an object as a bare list of names and values. */
    public static void writeMembers(BsonWriter writer, Map<?, ?> object) {
        writer.writeStartArray();
        object.forEach((name, value) -> {
            writer.writeString(WellFormed.text(String.valueOf(name)));
            write(writer, value);
        });
        writer.writeEndArray();
    }

    /** Reads a value written by {@link #write}. */
    public static @Nullable Object read(BsonReader reader) {
        return switch (reader.getCurrentBsonType()) {
            case NULL -> {
                reader.readNull();
                yield null;
            }
            case STRING -> reader.readString();
            case BOOLEAN -> reader.readBoolean();
            case INT32 -> reader.readInt32();
            case INT64 -> reader.readInt64();
            case DOUBLE -> reader.readDouble();
            case ARRAY -> readList(reader);
            case DOCUMENT -> readMarked(reader);
            default -> throw new IllegalStateException("no JSON value: " + reader.getCurrentBsonType());
        };
    }

    /** Reads an object written by {@link #writeMembers}. */
    public static Map<String, @Nullable Object> readMembers(BsonReader reader) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var name = reader.readString();
            reader.readBsonType();
            object.put(name, read(reader));
        }
        reader.readEndArray();
        return Collections.unmodifiableMap(object);
    }

    private static List<@Nullable Object> readList(BsonReader reader) {
        var list = new ArrayList<@Nullable Object>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            list.add(read(reader));
        }
        reader.readEndArray();
        return Collections.unmodifiableList(list);
    }

    private static void writeMarked(BsonWriter writer, String mark, String text) {
        writer.writeStartDocument();
        writer.writeString(mark, text);
        writer.writeEndDocument();
    }

    private static Object readMarked(BsonReader reader) {
        reader.readStartDocument();
        var mark = reader.readName();
        Object value = switch (mark) {
            case OBJECT -> readMembers(reader);
            case DECIMAL -> new BigDecimal(reader.readString());
            case INTEGER -> new BigInteger(reader.readString());
            default -> throw new IllegalStateException("unknown mark " + mark);
        };
        reader.readEndDocument();
        return value;
    }
}
