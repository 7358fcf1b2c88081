package io.recount.config.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of origins as browsers send them. */
final class CorsOrigins {
    static final String VARIABLE = "RECOUNT_CORS_ORIGINS";

    private CorsOrigins() {}

    static Set<String> checked(@Nullable String value) {
        var origins = new LinkedHashSet<String>();
        if (value != null) {
            Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .map(CorsOrigins::origin)
                    .forEach(origins::add);
        }
        return origins;
    }

    private static String origin(String text) {
        if (!text.matches("https?://[a-z0-9._-]+(:[0-9]{1,5})?")
                || URI.create(text).getHost() == null) {
            throw new SettingInvalid(
                    VARIABLE,
                    "must list origins such as https://app.example.com or http://localhost:3000, in small letters,"
                            + " without a path, separated by commas.");
        }
        return text;
    }
}
