package io.recount.ingestion.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Builds plain maps, lists, strings, numbers, booleans and nulls in one pass. What cannot be kept is noted as the defect
 * of the message and passed over, so that its neighbours in a batch are still read.
 */
final class JsonTree {
    private static final int MAX_DEPTH = 100;
    private static final Set<String> SPEAKING_FIELDS = Set.of("properties", "traits", "context", "integrations");

    private final JsonParser parser;
    private @Nullable Defect defect;

    /** The well-known top-level field that holds the defect, else empty: other names may be personal, so none is told. */
    private String defectField = "";

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the object whose opening brace is the current token. */
    Map<String, @Nullable Object> message() {
        defect = null;
        defectField = "";
        var fields = new LinkedHashMap<String, @Nullable Object>(32);
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            boolean soFarGood = defect == null;
            put(fields, name, 1);
            if (soFarGood && defect != null && SPEAKING_FIELDS.contains(name)) {
                defectField = name;
            }
        }
        return fields;
    }

    /** The value that is the current token, as a part of a message. */
    @Nullable Object value() {
        defect = null;
        return value(parser.currentToken(), 1);
    }

    @Nullable Defect defect() {
        return defect;
    }

    /** Why the message that was just read cannot be taken; null where it can. */
    @Nullable MessageRefused refusal() {
        return defect == null ? null : defect.at(Fields.path(defectField));
    }

    private void put(Map<String, @Nullable Object> fields, String name, int depth) {
        var text = parser.nextStringValue();
        var value = text != null ? text : value(parser.currentToken(), depth);
        if (name.indexOf('\0') >= 0) {
            note(Defect.KEY_INVALID);
        } else {
            fields.put(name, value);
        }
    }

    private @Nullable Object value(JsonToken token, int depth) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> checked(JsonNumbers.whole(parser));
            case VALUE_NUMBER_FLOAT -> checked(JsonNumbers.decimal(parser));
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> depth >= MAX_DEPTH ? skipped() : object(depth + 1);
            case START_ARRAY -> depth >= MAX_DEPTH ? skipped() : list(depth + 1);
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            put(fields, name, depth);
        }
        return fields;
    }

    private List<@Nullable Object> list(int depth) {
        var values = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token, depth));
        }
        return values;
    }

    private @Nullable Object skipped() {
        note(Defect.NESTING_TOO_DEEP);
        parser.skipChildren();
        return null;
    }

    private @Nullable Number checked(@Nullable Number value) {
        if (value == null) {
            note(Defect.NUMBER_OUT_OF_RANGE);
        }
        return value;
    }

    private void note(Defect found) {
        if (defect == null) {
            defect = found;
        }
    }
}
