package io.recount.ingestion.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conversions that need no settings, and what all conversions share. */
final class Conversions {
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0");

    private Conversions() {}

    /** The conversion of that name; null where there is none. */
    static @Nullable Conversion named(String name) {
        return switch (name) {
            case "text" -> (value, _) -> text(value);
            case "lower" -> (value, _) -> text(value).strip().toLowerCase(Locale.ROOT);
            case "upper" -> (value, _) -> text(value).strip().toUpperCase(Locale.ROOT);
            case "trim" -> (value, _) -> text(value).strip();
            case "number" -> (value, _) -> number(value);
            case "integer" -> (value, _) -> integer(value);
            case "boolean" -> (value, _) -> truth(value);
            case "minor" -> new MinorUnits(null);
            case "iso" -> Times.iso();
            case "seconds" -> Times.seconds();
            case "millis" -> Times.millis();
            default -> null;
        };
    }

    static String text(Object value) throws NotConvertible {
        var text = Json.text(value);
        if (text == null) {
            throw new NotConvertible("The value must be text, a number or a boolean.");
        }
        return text;
    }

    /** The text of a value that has one. */
    static String text(Object value, String origin, String path) {
        try {
            return text(value);
        } catch (NotConvertible e) {
            throw new ValueInvalid(new Problem("value-invalid", origin, path, e.sentence()));
        }
    }

    /** The number; whole ones as whole numbers. */
    static Number number(Object value) throws NotConvertible {
        var decimal = decimal(value);
        return decimal.scale() <= 0 ? whole(decimal) : decimal;
    }

    /** The number, within what every store holds. */
    static BigDecimal decimal(Object value) throws NotConvertible {
        if (value instanceof Number number) {
            return Json.decimal(number);
        }
        var text = value instanceof String string ? string.strip() : "";
        if (text.isEmpty() || text.length() > 50) {
            throw new NotConvertible("The value must be a number.");
        }
        try {
            var decimal = new BigDecimal(text);
            if (decimal.precision() > 34 || Math.abs((long) decimal.precision() - decimal.scale()) > 34) {
                throw new NotConvertible("The number has more than 34 digits.");
            }
            return decimal;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new NotConvertible("The value must be a number.");
        }
    }

    private static Number integer(Object value) throws NotConvertible {
        var decimal = decimal(value);
        if (decimal.stripTrailingZeros().scale() > 0) {
            throw new NotConvertible("The value must be a whole number.");
        }
        return whole(decimal);
    }

    private static Number whole(BigDecimal decimal) throws NotConvertible {
        if (Math.abs((long) decimal.precision() - decimal.scale()) > 34) {
            throw new NotConvertible("The number has more than 34 digits.");
        }
        BigInteger whole = decimal.toBigIntegerExact();
        if (whole.bitLength() < Long.SIZE) {
            return whole.longValue();
        }
        return whole;
    }

    private static Object truth(Object value) throws NotConvertible {
        var text = text(value).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        throw new NotConvertible("The value must be true, false, yes, no, y, n, 1 or 0.");
    }
}
