package io.recount.graphql.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.graphql.error.BadUserInput;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list before it is made opaque.
 *
 * @param place what the list's query needs to go on behind a row
 */
public record Cursor(String place) {
    /** The cursor as callers see it. */
    public String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    /** Reads the {@code after} argument; null on the first page. */
    public static <P> @Nullable P parse(@Nullable String after, Function<String, P> place) {
        if (after == null) {
            return null;
        }
        try {
            return place.apply(new String(Base64.getUrlDecoder().decode(after), UTF_8));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            throw new BadUserInput("after", "is not a cursor of this list");
        }
    }
}
