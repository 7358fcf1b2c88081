package io.recount.projections.directory;

import io.recount.domain.customer.CustomerId;
import java.util.HexFormat;
import java.util.UUID;

/** Numbers and ids as short texts whose order is theirs. */
final class Codes {
    private static final HexFormat HEX = HexFormat.of();
    private static final String NEGATIVE = "A";

    /** In the order of their characters. */
    private static final String SIXTY_FOUR = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static final int BITS = 6;
    private static final int DIGITS = 22;

    private Codes() {}

    /** A letter for the number of digits, then the digits: most numbers are small. */
    static String of(long number) {
        if (number < 0) {
            return NEGATIVE + HEX.toHexDigits(number);
        }
        var digits = Long.toHexString(number);
        return (char) ('a' + digits.length()) + digits;
    }

    /** Both zeros are one. */
    static String of(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return HEX.toHexDigits(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    static String of(CustomerId id) {
        UUID uuid = id.value();
        var text = new char[DIGITS];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = DIGITS - 1; i >= 0; i--) {
            text[i] = SIXTY_FOUR.charAt((int) (low & ((1 << BITS) - 1)));
            low = low >>> BITS | high << (Long.SIZE - BITS);
            high >>>= BITS;
        }
        return new String(text);
    }
}
