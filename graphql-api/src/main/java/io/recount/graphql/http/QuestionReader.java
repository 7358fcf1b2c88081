package io.recount.graphql.http;

import io.recount.graphql.operation.Question;
import io.recount.graphql.operation.Questions;
import io.recount.graphql.operation.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a question out of a request's body or parameters, never more of it than the limit. */
@Component
final class QuestionReader {
    static final int MAX_BYTES = 100 * 1024;

    private static final TypeReference<@Nullable Object> ANY = new TypeReference<>() {};
    private static final String JSON = "application/json";

    private final Questions questions;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    QuestionReader(Questions questions) {
        this.questions = questions;
    }

    Question read(HttpServletRequest request) throws IOException {
        return switch (request.getMethod()) {
            case "POST" -> questions.of(parse(body(request), "The body"));
            case "GET" -> questions.of(parameters(request));
            default ->
                throw new Refused(
                        HttpStatus.METHOD_NOT_ALLOWED.value(),
                        "METHOD_NOT_ALLOWED",
                        "Send queries with GET or POST, mutations with POST.");
        };
    }

    private Map<String, @Nullable Object> parameters(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("query", "operationName")) {
            fields.put(name, request.getParameter(name));
        }
        for (var name : List.of("variables", "extensions")) {
            var value = request.getParameter(name);
            fields.put(
                    name,
                    value == null || value.isEmpty()
                            ? null
                            : parse(value.getBytes(StandardCharsets.UTF_8), "`" + name + "`"));
        }
        return fields;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, JSON, 0, JSON.length())) {
            throw unsupported("Send the request as " + JSON + ".");
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        var body = decoded(request);
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        return body;
    }

    private static byte[] decoded(HttpServletRequest request) throws IOException {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        var body = request.getInputStream();
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body.readNBytes(MAX_BYTES + 1);
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw unsupported("A body may be compressed with gzip alone.");
        }
        try (var unpacked = new GZIPInputStream(body)) {
            return unpacked.readNBytes(MAX_BYTES + 1);
        } catch (ZipException | EOFException _) {
            throw bad("The body is not what gzip makes.");
        }
    }

    private @Nullable Object parse(byte[] text, String where) {
        try {
            return json.readValue(text, ANY);
        } catch (JacksonException | ArithmeticException | NumberFormatException _) {
            // The last two: numbers with an exponent that no type holds.
            throw bad(where + " is not JSON, or holds what cannot be read.");
        }
    }

    private static Refused bad(String message) {
        return new Refused(HttpStatus.BAD_REQUEST.value(), "BAD_REQUEST", message);
    }

    private static Refused unsupported(String message) {
        return new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "UNSUPPORTED_MEDIA_TYPE", message);
    }

    private static Refused tooLarge() {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE.value(),
                "CONTENT_TOO_LARGE",
                "A request is at most " + MAX_BYTES + " bytes long.");
    }
}
