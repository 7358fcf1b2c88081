package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as services send them, in values of our own: {@code <service>.json}, and what becomes of them: {@code <service>.txt}. */
public final class VendorCases {
    private static final JsonMapper JSON = new JsonMapper();

    private VendorCases() {}

    /** One request. */
    public record VendorCase(String name, Map<String, String> headers, String text, String contentType) {
        public byte[] body() {
            return text.getBytes(UTF_8);
        }
    }

    public static List<VendorCase> of(String service) {
        return JSON.readTree(file(service + ".json"))
                .valueStream()
                .map(VendorCases::read)
                .toList();
    }

    static String expected(String service) {
        return new String(file(service + ".txt"), UTF_8);
    }

    private static VendorCase read(JsonNode node) {
        Map<String, String> headers = node.has("headers")
                ? JSON.convertValue(
                        node.get("headers"),
                        JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class))
                : Map.of();
        boolean form = node.has("form");
        String body = form ? node.get("form").asString() : JSON.writeValueAsString(node.get("body"));
        return new VendorCase(
                node.get("name").asString(),
                headers,
                body,
                form ? "application/x-www-form-urlencoded" : "application/json");
    }

    private static byte[] file(String name) {
        try (var in = Objects.requireNonNull(VendorCases.class.getResourceAsStream("payloads/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
