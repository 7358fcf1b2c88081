package io.recount.projections.bson;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text that survives UTF-8: half a surrogate pair, which JSON can smuggle in, becomes a question mark. */
public final class WellFormed {
    private WellFormed() {}

    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(UTF_8), UTF_8);
            }
        }
        return text;
    }
}
