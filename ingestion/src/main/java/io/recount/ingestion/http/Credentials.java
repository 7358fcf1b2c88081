package io.recount.ingestion.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Write keys in the Authorization header. */
final class Credentials {
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private Credentials() {}

    /** The user part of Basic credentials, whatever the password; null where there is none that can be read. */
    static @Nullable String basic(@Nullable String header) {
        var encoded = after(BASIC, header);
        if (encoded == null) {
            return null;
        }
        try {
            var decoded = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = decoded.indexOf(':');
            return textOrNull(colon < 0 ? decoded : decoded.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable String bearer(@Nullable String header) {
        return after(BEARER, header);
    }

    private static @Nullable String after(String scheme, @Nullable String header) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? textOrNull(header.substring(scheme.length()))
                : null;
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
