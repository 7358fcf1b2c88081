package io.recount.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's body, never more of it than the limit. */
@Component
final class QuestionReader {
    static final int MAX_BYTES = 100 * 1024;

    private static final TypeReference<@Nullable Object> ANY = new TypeReference<>() {};
    private static final String JSON = "application/json";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Question read(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, JSON, 0, JSON.length())) {
            throw new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(),
                    "UNSUPPORTED_MEDIA_TYPE",
                    "Send the request as " + JSON + ".");
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        var body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        return question(parse(body));
    }

    private @Nullable Object parse(byte[] body) {
        try {
            return json.readValue(body, ANY);
        } catch (JacksonException | ArithmeticException | NumberFormatException _) {
            // The last two: numbers with an exponent that no type holds.
            throw bad("The body is not JSON, or holds what cannot be read.");
        }
    }

    private static Question question(@Nullable Object body) {
        if (!(body instanceof Map<?, ?> fields)) {
            throw bad("The body must be one JSON object; several operations in one request are not taken.");
        }
        if (!(fields.get("query") instanceof String query) || query.isBlank()) {
            throw bad("`query` must hold the text of a GraphQL operation.");
        }
        return new Question(query, operationName(fields.get("operationName")), variables(fields.get("variables")));
    }

    private static @Nullable String operationName(@Nullable Object name) {
        if (name == null || name instanceof String) {
            return (String) name;
        }
        throw bad("`operationName` must be a string.");
    }

    private static Map<String, @Nullable Object> variables(@Nullable Object variables) {
        var byName = new LinkedHashMap<String, @Nullable Object>();
        switch (variables) {
            case null -> {}
            case Map<?, ?> values -> values.forEach((name, value) -> byName.put(String.valueOf(name), value));
            default -> throw bad("`variables` must be an object.");
        }
        return byName;
    }

    private static Refused bad(String message) {
        return new Refused(HttpStatus.BAD_REQUEST.value(), "BAD_REQUEST", message);
    }

    private static Refused tooLarge() {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE.value(),
                "CONTENT_TOO_LARGE",
                "A request is at most " + MAX_BYTES + " bytes long.");
    }
}
