package io.recount.projections.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Between which numbers a property lies, rounded outwards to one digit so that no single number can be read off. */
final class NumberRange {
    private static final MathContext DOWN = new MathContext(1, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(1, RoundingMode.CEILING);

    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;

    void see(double number) {
        if (Double.isFinite(number)) {
            if (number < smallest) {
                smallest = Math.max(
                        -Double.MAX_VALUE, new BigDecimal(number).round(DOWN).doubleValue());
            }
            if (number > largest) {
                largest = Math.min(
                        Double.MAX_VALUE, new BigDecimal(number).round(UP).doubleValue());
            }
        }
    }

    boolean isEmpty() {
        return smallest > largest;
    }
}
