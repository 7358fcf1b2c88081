package io.recount.projections.directory;

import io.recount.projections.bson.WellFormed;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Text as it is compared where case does not matter: in one form of Unicode, in lower case, and not too long for an index. */
final class Folded {
    /** Characters that count. */
    static final int MAX_LENGTH = 200;

    private Folded() {}

    /** Upper case comes first: it makes two letters of some, and one of a few that have two lower cases. */
    static String of(String text) {
        var form = Normalizer.normalize(WellFormed.text(cut(text)), Form.NFKC);
        var lower = form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return cut(plain(Normalizer.normalize(lower, Form.NFKC)));
    }

    /** Text that is compared as it is. */
    static String exactly(String text) {
        return plain(WellFormed.text(text));
    }

    /** The name of a trait, compared as it is. */
    static String name(String text) {
        return exactly(cut(text));
    }

    /** Without U+0000, which divides the parts of a term. */
    private static String plain(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** Never between the halves of a surrogate pair. */
    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end);
    }
}
