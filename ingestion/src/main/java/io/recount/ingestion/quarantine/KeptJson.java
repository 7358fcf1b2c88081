package io.recount.ingestion.quarantine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as trees that are written back as they were read, numbers to the last digit. */
public final class KeptJson {
    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private KeptJson() {}

    /** The tree; empty where a payload is no JSON or is nested more than 200 deep. */
    public static Optional<JsonNode> read(byte[] payload) {
        try {
            return Optional.of(MAPPER.readTree(payload));
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            // The last two: numbers with an exponent that no type holds.
            return Optional.empty();
        }
    }

    public static byte[] write(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /** Plain maps, lists, strings, numbers and booleans. */
    public static @Nullable Object plain(JsonNode tree) {
        return MAPPER.treeToValue(tree, Object.class);
    }

    /** The tree of a plain value. */
    static JsonNode tree(@Nullable Object plain) {
        return MAPPER.valueToTree(plain);
    }

    static JsonParser parser(byte[] payload) {
        return FACTORY.createParser(ObjectReadContext.empty(), payload);
    }
}
