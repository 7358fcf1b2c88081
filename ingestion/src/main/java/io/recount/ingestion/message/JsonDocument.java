package io.recount.ingestion.message;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;

/** JSON of any shape that is no message yet, under the limits of messages: how deep, and how long a number may be. */
public final class JsonDocument {
    private JsonDocument() {}

    /**
     * Reads plain maps, lists, strings, numbers, booleans and null.
     *
     * @throws MalformedBody where it is not one JSON value, or holds what no message may hold
     */
    public static @Nullable Object read(byte[] json) {
        try (var parser = BodyParser.JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw malformed("body-empty", "The body is empty.");
            }
            var tree = new JsonTree(parser);
            var value = tree.value();
            if (parser.nextToken() != null) {
                throw malformed("body-invalid", "The body must be one JSON value and nothing after it.");
            }
            var defect = tree.defect();
            if (defect != null) {
                throw malformed(defect.reason(), defect.detail());
            }
            return value;
        } catch (JacksonException e) {
            throw BodyParser.notJson(e);
        }
    }

    /** A body of which nothing can be taken. */
    public static MalformedBody malformed(String code, String message) {
        return new MalformedBody(code, message);
    }
}
