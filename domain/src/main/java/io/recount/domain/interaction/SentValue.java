package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sent value as the type a field wants; null where it is of another type, so that it can stay as it was
 * sent.
 */
final class SentValue {
    /**
     * What a Decimal128 of a read model holds; nothing real needs more, and an exponent of a billion must not get in.
     */
    private static final int MOST_DIGITS = 34;

    private static final int LONGEST_NUMBER = 48;
    private static final int SHORTEST_INSTANT = "2026-01-01T00:00Z".length();

    private SentValue() {}

    /** Text; whole numbers, too, because ids are often sent as such. */
    static @Nullable String text(Object sent) {
        return switch (sent) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigInteger number -> number.toString();
            default -> null;
        };
    }

    /** A finite number, or one written as text. */
    static @Nullable BigDecimal decimal(Object sent) {
        return switch (sent) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> Double.isFinite(number) ? bounded(BigDecimal.valueOf(number)) : null;
            case Float number -> Float.isFinite(number) ? bounded(new BigDecimal(number.toString())) : null;
            case BigDecimal number -> bounded(number);
            case BigInteger number -> number.bitLength() < Long.SIZE * 2 ? bounded(new BigDecimal(number)) : null;
            case String text -> isNumber(text) ? bounded(number(text)) : null;
            default -> null;
        };
    }

    /** A whole number between the two ends. */
    static @Nullable Integer whole(Object sent, int min, int max) {
        var number = decimal(sent);
        if (number == null
                || number.compareTo(BigDecimal.valueOf(min)) < 0
                || number.compareTo(BigDecimal.valueOf(max)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return number.intValue();
    }

    /** True or false, also as text. */
    static @Nullable Boolean truth(Object sent) {
        return switch (sent) {
            case Boolean truth -> truth;
            case String text when text.equalsIgnoreCase("true") -> Boolean.TRUE;
            case String text when text.equalsIgnoreCase("false") -> Boolean.FALSE;
            default -> null;
        };
    }

    /** An instant in ISO form with its offset; a date alone names no instant. */
    static @Nullable Instant instant(Object sent) {
        if (!(sent instanceof String text)
                || text.length() < SHORTEST_INSTANT
                || text.charAt(4) != '-'
                || Character.toUpperCase(text.charAt(10)) != 'T') {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }

    private static @Nullable BigDecimal bounded(@Nullable BigDecimal number) {
        return number != null && number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS
                ? number
                : null;
    }

    /** Sorts out what is no number at all before an exception has to. */
    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
