package io.recount.projections.catalogue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names and values that can be shown from those that may say who somebody is. It errs on the side of silence. */
final class Speakable {
    static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_SPACES = 2;
    private static final int MOST_DIGITS = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    /** A property whose name has one of these words never shows examples. */
    private static final Set<String> PRIVATE_WORDS = Set.of(
            "name",
            "contact",
            "street",
            "city",
            "zip",
            "postal",
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "age",
            "gender",
            "user",
            "username",
            "person",
            "customer",
            "ip",
            "key",
            "ssn",
            "iban",
            "card",
            "lat",
            "lon",
            "lng",
            "latitude",
            "longitude",
            "location",
            "comment",
            "message",
            "text",
            "note",
            "query",
            "search",
            "url",
            "uri",
            "link",
            "href",
            "referrer",
            "path",
            "title",
            "description",
            "subject",
            "body",
            "answer",
            "id");

    /** Nor one whose name holds one of these anywhere. */
    private static final Set<String> PRIVATE_PARTS = Set.of(
            "mail", "phone", "mobile", "address", "token", "secret", "passw", "firstname", "lastname", "fullname");

    private Speakable() {}

    /** Whether a name of an event or a property can be a name that somebody chose, and no e-mail, number or id. */
    static boolean name(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && hasFewDigits(name) && hasNoMarks(name);
    }

    /** Whether a property of this name may show examples. */
    static boolean isOpen(String property) {
        var lower = property.toLowerCase(Locale.ROOT);
        return PRIVATE_PARTS.stream().noneMatch(lower::contains)
                && BETWEEN_WORDS
                        .splitAsStream(property)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .noneMatch(PRIVATE_WORDS::contains);
    }

    /** Whether a text is one to three short words of ASCII letters and few digits, as in a closed list of choices. */
    static boolean word(String text) {
        if (text.isEmpty() || text.length() > LONGEST_WORD || !hasFewDigits(text) || !isLetter(text.charAt(0))) {
            return false;
        }
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                spaces++;
            } else if (!isLetter(c) && !isDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return spaces <= MOST_SPACES;
    }

    private static boolean hasFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && ++digits > MOST_DIGITS) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoMarks(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '@' || c == '?' || c == '=' || Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return !name.contains("//");
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
