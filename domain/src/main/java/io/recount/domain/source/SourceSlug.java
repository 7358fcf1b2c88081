package io.recount.domain.source;

import java.util.regex.Pattern;

/** The short names of sources: 1 to 64 of a-z, 0-9 and dashes, the first no dash. */
public final class SourceSlug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private SourceSlug() {}

    /** Whether a text has the form of one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
