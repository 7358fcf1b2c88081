package io.recount.ingestion.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Halves of characters, such as {@code \\ud800}, that stand alone: JSON allows to write them, UTF-8 has no form for them, and
 * the parser gives up on a name that holds one.
 */
final class LoneSurrogates {
    private static final byte[] REPLACEMENT = {'f', 'f', 'f', 'd'};
    private static final int ESCAPE = 6;

    private LoneSurrogates() {}

    /** A copy in which each is the replacement character, at no other place than before; null where there is none. */
    static byte @Nullable [] replaced(byte[] json) {
        byte[] copy = null;
        int at = 0;
        while (at < json.length) {
            if (json[at] != '\\') {
                at++;
                continue;
            }
            int unit = unit(json, at);
            if (Character.isHighSurrogate((char) unit) && Character.isLowSurrogate((char) unit(json, at + ESCAPE))) {
                at += 2 * ESCAPE;
                continue;
            }
            if (Character.isSurrogate((char) unit)) {
                copy = copy == null ? Arrays.copyOf(json, json.length) : copy;
                System.arraycopy(REPLACEMENT, 0, copy, at + 2, REPLACEMENT.length);
            }
            at += 2;
        }
        return copy;
    }

    /** What the escape at this place stands for; 0 where it is none of that form. */
    private static int unit(byte[] json, int at) {
        if (at + ESCAPE > json.length || json[at] != '\\' || json[at + 1] != 'u') {
            return 0;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit((char) json[i], 16);
            if (digit < 0) {
                return 0;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
