package io.recount.ingestion.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappings and inputs as JSON, in which single quotes stand for double ones. */
final class Mappings {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Mappings() {}

    static @Nullable Object json(String text) {
        return JSON.readValue(text.replace('\'', '"'), Object.class);
    }

    static Mapping mapping(String text) {
        try {
            return MappingReader.read(json(text));
        } catch (MappingInvalid e) {
            throw new AssertionError(e);
        }
    }

    /** A mapping to one track message with one property, {@code p}. */
    static Mapping property(String value) {
        return mapping("{'messages':[{'type':'track','event':{'const':'E'},'properties':{'p':" + value + "}}]}");
    }

    static List<Result> results(String mapping, String input) {
        return mapping(mapping).apply(json(input));
    }

    /** The fields of the only message. */
    static Map<String, @Nullable Object> message(String mapping, String input) {
        return fields(results(mapping, input).getFirst());
    }

    static Map<String, @Nullable Object> fields(Result result) {
        if (result instanceof Result.Message message) {
            return message.fields();
        }
        throw new AssertionError("no message but " + result);
    }

    /** What {@code p} becomes; null where it is absent. */
    static @Nullable Object made(String value, String input) {
        var properties = Json.object(
                fields(property(value).apply(json(input)).getFirst()).get("properties"));
        return properties == null ? null : properties.get("p");
    }

    static Problem problem(String value, String input) {
        return problem(property(value).apply(json(input)).getFirst());
    }

    static Problem problem(Result result) {
        if (result instanceof Result.Failed failed) {
            return failed.problem();
        }
        throw new AssertionError("no problem but " + result);
    }
}
