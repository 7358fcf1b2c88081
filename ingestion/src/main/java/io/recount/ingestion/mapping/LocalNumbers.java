package io.recount.ingestion.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as people of a country write them.
 *
 * @param decimal the sign before the fraction
 * @param group the sign between thousands; null where there is none
 */
record LocalNumbers(String decimal, @Nullable String group) implements Conversion {
    @Override
    public Object convert(Object value, Scope scope) throws NotConvertible {
        if (!(value instanceof String text)) {
            return Conversions.number(value);
        }
        var digits = group == null ? text : text.replace(group, "");
        if (!decimal.equals(".") && digits.contains(".")) {
            throw new NotConvertible("The value must be a number with \"" + decimal + "\" before its fraction.");
        }
        return Conversions.number(digits.replace(decimal, "."));
    }
}
