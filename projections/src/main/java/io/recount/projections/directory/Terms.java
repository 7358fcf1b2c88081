package io.recount.projections.directory;

import io.recount.domain.customer.Identifier;

/**
 * How what is known of a customer becomes terms: what it is, U+0000, the name where it has one, U+0000, its value.
 *
 * <p>Values of traits begin with a letter for their type, so that a range stays within one type.
 */
final class Terms {
    static final char TEXT = 's';
    static final char NUMBER = 'n';
    static final char TRUTH = 'b';
    /** An object, or a list without any value that could be compared: all that is known is that there is one. */
    static final char OTHER = 'o';

    private static final String END = "\0";

    private Terms() {}

    static String trait(String name) {
        return "t" + END + Folded.name(name) + END;
    }

    static String identifier(String type) {
        return "i" + END + Folded.name(type) + END;
    }

    static String of(Identifier identifier) {
        return identifier(identifier.type()) + Folded.exactly(identifier.value());
    }

    static String account() {
        return "a" + END;
    }

    static String source() {
        return "f" + END;
    }

    static String word() {
        return "w" + END;
    }

    /** Behind all terms that begin so; they end with U+0000. */
    static String behind(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + '\1';
    }

    /** Behind all texts that begin so. */
    static String behindText(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }
}
