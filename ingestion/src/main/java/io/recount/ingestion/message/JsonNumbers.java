package io.recount.ingestion.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads numbers so that money stays exact: whole numbers become {@link Long} or, past 64 bits, {@link BigInteger}; all
 * others {@link BigDecimal}, because 19.99 has no exact double. The range is that of IEEE 754 decimal128, which
 * every store holds: whole numbers of up to 34 digits; decimals are rounded to 34 significant digits.
 */
final class JsonNumbers {
    private static final int DIGITS = 34;
    private static final int EXPONENT = 6144;
    private static final int SAFE_LONG_LENGTH = 18;
    private static final int LONGEST_DECIMAL = 1_000;

    private JsonNumbers() {}

    /** The whole number under the parser; null where it is out of range. */
    static @Nullable Number whole(JsonParser parser) {
        int length = parser.getStringLength();
        if (length <= SAFE_LONG_LENGTH) {
            return parser.getLongValue();
        }
        if (length > DIGITS + 1) {
            return null;
        }
        var value = parser.getBigIntegerValue();
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return new BigDecimal(value).precision() > DIGITS ? null : value;
    }

    /** The number with a fraction or an exponent under the parser; null where it is out of range. */
    static @Nullable Number decimal(JsonParser parser) {
        if (parser.getStringLength() > LONGEST_DECIMAL) {
            return null;
        }
        try {
            var value = parser.getDecimalValue();
            if (value.precision() > DIGITS) {
                value = value.round(MathContext.DECIMAL128);
            }
            long exponent = (long) value.precision() - value.scale();
            return Math.abs(exponent) > EXPONENT ? null : value;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
