package io.recount.ingestion.mapping;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in the smallest unit of a currency, such as cents, written in its main unit. How many digits a currency has is
 * as payment services count: none for some, three for some, else two.
 *
 * @param currency ISO 4217 code, in any case; two digits where it is absent
 */
record MinorUnits(@Nullable Value currency) implements Conversion {
    private static final Set<String> NO_DIGITS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DIGITS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    @Override
    public Object convert(Object value, Scope scope) throws NotConvertible {
        var amount = Conversions.decimal(value);
        int digits = digits(currency == null ? null : currency.in(scope));
        return digits == 0 ? Conversions.number(amount) : amount.movePointLeft(digits);
    }

    private static int digits(@Nullable Object currency) {
        if (!(currency instanceof String code)) {
            return 2;
        }
        var known = code.strip().toUpperCase(Locale.ROOT);
        if (NO_DIGITS.contains(known)) {
            return 0;
        }
        return THREE_DIGITS.contains(known) ? 3 : 2;
    }
}
