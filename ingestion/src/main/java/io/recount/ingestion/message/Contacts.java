package io.recount.ingestion.message;

import io.recount.domain.customer.Identifier;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and phone numbers among traits. One that cannot be meant is a trait like any other, no identifier. */
final class Contacts {
    /** Shortest international number in use, and E.164's longest; shorter ones are placeholders that many people share. */
    private static final int FEWEST_DIGITS = 7;

    private static final int MOST_DIGITS = 15;

    private Contacts() {}

    static @Nullable Identifier email(@Nullable Object value) {
        return value instanceof String text && isEmail(text.strip())
                ? ExternalIds.identifier(Identifier.EMAIL, text)
                : null;
    }

    static @Nullable Identifier phone(@Nullable Object value) {
        var text = Fields.textOrNull(value);
        if (text == null) {
            return null;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        return digits < FEWEST_DIGITS || digits > MOST_DIGITS ? null : ExternalIds.identifier(Identifier.PHONE, text);
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
    }
}
