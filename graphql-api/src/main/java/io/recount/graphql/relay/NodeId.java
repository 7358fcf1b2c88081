package io.recount.graphql.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.graphql.error.BadUserInput;
import java.util.Base64;

/**
 * A global id before it is made opaque.
 *
 * @param type name of the GraphQL type
 * @param id unique within the type
 */
public record NodeId(String type, String id) {
    private static final char SEPARATOR = ':';

    /** The id as callers see it. */
    public String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + SEPARATOR + id).getBytes(UTF_8));
    }

    /**
     * Reads an opaque id.
     *
     * @param argument named in the complaint when it is none
     */
    public static NodeId parse(String opaque, String argument) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(opaque), UTF_8);
            int separator = text.indexOf(SEPARATOR);
            if (separator > 0) {
                return new NodeId(text.substring(0, separator), text.substring(separator + 1));
            }
        } catch (IllegalArgumentException _) {
            // Not base64 is as wrong as base64 of something else.
        }
        throw new BadUserInput(argument, "is not an id of this API");
    }
}
